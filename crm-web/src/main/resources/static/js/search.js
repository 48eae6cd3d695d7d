// The search box: "/" focuses it, arrows walk through the suggestions, Escape empties them.
(function () {
	const input = document.getElementById("search");
	const list = document.getElementById("suggestions");
	if (!input || !list) {
		return;
	}
	document.addEventListener("keydown", (event) => {
		const typing = event.target.closest("input, textarea, select, [contenteditable]");
		if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
			event.preventDefault();
			input.focus();
			input.select();
		}
	});
	input.form.addEventListener("keydown", (event) => {
		if (event.key === "Escape") {
			list.replaceChildren();
			input.focus();
		}
		if (event.key !== "ArrowDown" && event.key !== "ArrowUp") {
			return;
		}
		const stops = [input, ...list.querySelectorAll("a")];
		const step = event.key === "ArrowDown" ? 1 : -1;
		const next = stops[(stops.indexOf(document.activeElement) + step + stops.length) % stops.length];
		event.preventDefault();
		next.focus();
	});
})();
