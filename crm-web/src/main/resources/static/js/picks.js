// One box ticks all rows of the page; ticking says that these are meant. Without it each row is ticked by itself.
(() => {
	const boxes = () => [...document.querySelectorAll("input.pick")];

	const show = () => {
		const all = document.querySelector("[data-pick-all]");
		if (!all) {
			return;
		}
		all.hidden = false;
		const picked = boxes().filter((box) => box.checked).length;
		const box = all.querySelector("input");
		box.checked = picked > 0 && picked === boxes().length;
		box.indeterminate = picked > 0 && !box.checked;
	};

	document.addEventListener("change", (event) => {
		if (event.target.closest("[data-pick-all]")) {
			boxes().forEach((box) => {
				box.checked = event.target.checked;
			});
		}
		if (event.target.matches("input.pick, [data-pick-all] input")) {
			show();
		}
	});
	document.addEventListener("htmx:afterSettle", show);
	show();
})();
