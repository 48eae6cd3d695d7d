// <select data-submit> sends its form when changed. Without a script the form's button does, the
// one marked data-again where there are several.
document.addEventListener("change", (event) => {
	if (event.target.matches("[data-submit]")) {
		const form = event.target.form;
		form.requestSubmit(form.querySelector("button[data-again]"));
	}
});
