// Asks before what cannot be undone: <form data-confirm="…"> and hx-confirm share one dialog.
(function () {
	const dialog = document.getElementById("confirm");
	if (!dialog) {
		return;
	}
	function ask(question, goOn) {
		dialog.querySelector("[data-question]").textContent = question;
		dialog.returnValue = "";
		dialog.onclose = () => {
			if (dialog.returnValue === "yes") {
				goOn();
			}
		};
		dialog.showModal();
	}
	document.addEventListener("submit", (event) => {
		const form = event.target;
		if (form.dataset.confirm && !form.dataset.confirmed) {
			event.preventDefault();
			const button = event.submitter;
			ask(form.dataset.confirm, () => {
				form.dataset.confirmed = "yes";
				form.requestSubmit(button);
				delete form.dataset.confirmed;
			});
		}
	}, true);
	document.addEventListener("htmx:confirm", (event) => {
		if (event.detail.question) {
			event.preventDefault();
			ask(event.detail.question, () => event.detail.issueRequest(true));
		}
	});
})();
