// Shows beside each field what the chosen column holds, and below which columns are left over.
(function () {
	const form = document.querySelector("form[data-mapping]");
	if (!form) {
		return;
	}
	const selects = Array.from(form.querySelectorAll(".map-line select"));
	const unmapped = form.querySelector("[data-unmapped]");

	form.addEventListener("change", (event) => {
		const select = event.target;
		if (!selects.includes(select)) {
			return;
		}
		const examples = select.selectedOptions[0].dataset.examples || "";
		select.closest(".map-line").querySelector("[data-shown]").textContent = examples && (select.dataset.mask || examples);
		const used = new Set(selects.map((each) => each.value));
		const columns = Array.from(unmapped.querySelectorAll("[data-column]"));
		columns.forEach((column) => {
			column.hidden = used.has(column.dataset.column);
		});
		unmapped.hidden = columns.every((column) => column.hidden);
	});
})();
