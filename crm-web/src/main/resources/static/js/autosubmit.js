// <select data-submit> sends its form when changed. Without a script the form's button does.
document.addEventListener("change", (event) => {
	if (event.target.matches("[data-submit]")) {
		event.target.form.requestSubmit();
	}
});
