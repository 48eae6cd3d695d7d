// Follows the device where the reader chose so. Loaded in the head, before anything is painted.
(function () {
	const root = document.documentElement;
	const dark = window.matchMedia("(prefers-color-scheme: dark)");
	function follow() {
		if (root.dataset.theme === "auto") {
			root.dataset.bsTheme = dark.matches ? "dark" : "light";
		}
	}
	// paper is white, whatever the page is; charts follow the colours
	let shown = "";
	window.addEventListener("beforeprint", () => {
		shown = root.dataset.bsTheme;
		root.dataset.bsTheme = "light";
	});
	window.addEventListener("afterprint", () => {
		root.dataset.bsTheme = shown;
		follow();
	});
	dark.addEventListener("change", follow);
	follow();
})();
