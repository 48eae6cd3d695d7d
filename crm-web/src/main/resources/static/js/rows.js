// Rows of a form: one button adds a row, another one empties and hides its own. Without it some empty rows wait to be filled.
const startRows = (root) => root.querySelectorAll("[data-rows]:not([data-started])").forEach((set) => {
	const add = set.querySelector("[data-add]");
	if (!add) {
		return;
	}
	set.dataset.started = "yes";
	const rows = () => Array.from(set.querySelectorAll("[data-row]"));

	const enable = (row) => {
		const remove = row.querySelector("[data-remove]");
		remove.hidden = false;
		remove.addEventListener("click", () => {
			row.querySelectorAll("input, select").forEach((control) => {
				control.value = "";
			});
			row.hidden = true;
			add.focus();
		});
	};

	add.hidden = false;
	add.addEventListener("click", () => {
		const all = rows();
		const last = all[all.length - 1];
		const row = last.cloneNode(true);
		row.hidden = false;
		row.querySelectorAll(".error").forEach((error) => error.remove());
		row.querySelectorAll("input, select").forEach((control) => {
			control.name = control.name.replace(/\.\d+\./, `.${all.length}.`);
			control.value = "";
			control.removeAttribute("aria-invalid");
		});
		last.after(row);
		enable(row);
		row.querySelector("input").focus();
	});
	rows().forEach(enable);
});
startRows(document);
document.addEventListener("htmx:load", (event) => startRows(event.detail.elt));
