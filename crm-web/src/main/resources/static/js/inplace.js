// Editing in place: whoever opens a form stands in its first field.
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
