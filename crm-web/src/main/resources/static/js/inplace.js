// Editing in place: an answer that says what is wrong (422) or that somebody else was there first (409) is shown like any other, and whoever opens a form stands in its first field.
document.addEventListener("htmx:beforeSwap", (event) => {
	if (event.detail.xhr.status === 422 || event.detail.xhr.status === 409) {
		event.detail.shouldSwap = true;
		event.detail.isError = false;
	}
});
document.addEventListener("htmx:afterSettle", (event) => {
	const section = document.getElementById(event.detail.elt.id);
	if (!section || !section.matches(".archive-rooms > section")) {
		return;
	}
	const first = section.querySelector("[aria-invalid=true], form .form-grid input:not([type=hidden]), form .form-grid select, form .form-grid textarea") || section.querySelector("[data-inplace]");
	if (first) {
		first.focus();
	}
});
