// The upload box takes dropped files too, refuses what is too large before it is sent, and says that it is sending.
(function () {
	const form = document.querySelector("form[data-upload]");
	if (!form) {
		return;
	}
	const input = form.querySelector("input[type=file]");
	const zone = form.querySelector("[data-dropzone]");
	const error = form.querySelector("[data-error]");
	const button = form.querySelector("button[type=submit]");
	const label = button.querySelector("[data-label]");
	const idle = label.textContent;

	function check() {
		const file = input.files[0];
		const tooLarge = Boolean(file) && file.size > Number(form.dataset.largest);
		error.textContent = tooLarge ? form.dataset.tooLarge : "";
		error.hidden = !tooLarge;
		return !tooLarge;
	}
	["dragenter", "dragover"].forEach((name) => zone.addEventListener(name, (event) => {
		event.preventDefault();
		zone.classList.add("over");
	}));
	["dragleave", "drop"].forEach((name) => zone.addEventListener(name, () => zone.classList.remove("over")));
	zone.addEventListener("drop", (event) => {
		event.preventDefault();
		if (event.dataTransfer.files.length > 0) {
			input.files = event.dataTransfer.files;
			check();
			button.focus();
		}
	});
	input.addEventListener("change", check);
	form.addEventListener("submit", (event) => {
		if (!check()) {
			event.preventDefault();
			return;
		}
		button.setAttribute("aria-disabled", "true");
		label.textContent = form.dataset.busy;
	});
	// the browser may show this page again as it was left
	window.addEventListener("pageshow", () => {
		button.removeAttribute("aria-disabled");
		label.textContent = idle;
	});
})();
