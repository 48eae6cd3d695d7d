// Menus are <details>: they open without a script. This closes them on Escape, on a click elsewhere and when another opens.
(function () {
	const selector = "details.menu[open]";
	function closeAll(except) {
		document.querySelectorAll(selector).forEach((menu) => {
			if (menu !== except) {
				menu.open = false;
			}
		});
	}
	// where the window is shorter than the menu, the entry of the page is moved into sight
	document.querySelector(".side [aria-current]")?.scrollIntoView({ block: "nearest" });
	document.addEventListener("click", (event) => closeAll(event.target.closest("details.menu")));
	document.addEventListener("keydown", (event) => {
		if (event.key !== "Escape") {
			return;
		}
		document.querySelectorAll(selector).forEach((menu) => {
			menu.open = false;
			menu.querySelector("summary").focus();
		});
	});
})();
