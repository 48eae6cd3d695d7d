// Whoever sent a form with mistakes stands in the first field that is to be mended, however far down the page it is.
(function () {
	const wrong = document.querySelector("main form.form:not([data-mapping]) [aria-invalid=true]");
	if (wrong) {
		wrong.closest("details")?.setAttribute("open", "");
		wrong.focus();
	}
})();
