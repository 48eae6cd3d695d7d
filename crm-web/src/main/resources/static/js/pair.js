// A pair by keyboard: letters press what bears them (data-key), up and down go through the fields, left and right choose a side.
(function () {
	const help = document.getElementById("keys");
	const lines = [...document.querySelectorAll("[data-line]")];
	const radios = (line) => [...line.querySelectorAll("input[type=radio]:not(:disabled)")];
	function move(step) {
		const here = lines.findIndex((line) => line.contains(document.activeElement));
		const next = lines[here < 0 ? 0 : Math.min(Math.max(here + step, 0), lines.length - 1)];
		const target = radios(next).find((radio) => radio.checked) || radios(next)[0];
		target?.focus();
		next.scrollIntoView({ block: "nearest" });
	}
	function choose(side) {
		const line = lines.find((each) => each.contains(document.activeElement));
		const radio = line && line.querySelector(`input[value=${side}]:not(:disabled)`);
		if (radio) {
			radio.checked = true;
			radio.focus();
		}
	}
	document.querySelector("button[data-key='?']")?.addEventListener("click", () => help.showModal());
	document.addEventListener("keydown", (event) => {
		const typing = event.target.closest("input:not([type=radio]), textarea, select, [contenteditable]");
		if (event.ctrlKey || event.metaKey || event.altKey || typing || help.open) {
			return;
		}
		const arrow = { ArrowDown: () => move(1), ArrowUp: () => move(-1), ArrowLeft: () => choose("SURVIVOR"), ArrowRight: () => choose("LOSER") };
		if (arrow[event.key] && lines.length > 0 && (event.target.closest("[data-line]") || event.target === document.body)) {
			event.preventDefault();
			arrow[event.key]();
			return;
		}
		const pressed = [...document.querySelectorAll("[data-key]")].find((each) => each.dataset.key === event.key);
		if (pressed) {
			event.preventDefault();
			pressed.click();
		}
	});
})();
