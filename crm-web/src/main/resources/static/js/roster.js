// Rows by keyboard: j or the down arrow goes to the next row, k or the up arrow to the one before; Enter opens it.
document.addEventListener("keydown", (event) => {
	const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
	if (!step || document.querySelector("dialog[open]") || event.ctrlKey || event.metaKey || event.altKey
			|| event.target.closest("input, textarea, select, [contenteditable], details[open], .bar")) {
		return;
	}
	const rows = [...document.querySelectorAll("[data-rows] a[data-row]")];
	const here = rows.indexOf(document.activeElement);
	if (rows.length === 0 || (here < 0 && event.key.startsWith("Arrow"))) {
		return;
	}
	event.preventDefault();
	const next = rows[here < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.min(Math.max(here + step, 0), rows.length - 1)];
	next.focus();
	next.scrollIntoView({ block: "nearest" });
});
