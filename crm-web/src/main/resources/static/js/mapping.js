// Shows beside each field what the chosen column holds, and below which columns of the sheet are left over.
document.querySelectorAll("form[data-mapping] [data-sheet]").forEach((sheet) => {
	const selects = Array.from(sheet.querySelectorAll(".map-line select"));
	const unmapped = sheet.querySelector("[data-unmapped]");

	sheet.addEventListener("change", (event) => {
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
});
