// Follows the device where the reader chose so. Loaded in the head, before anything is painted.
(function () {
	const root = document.documentElement;
	const dark = window.matchMedia("(prefers-color-scheme: dark)");
	function follow() {
		if (root.dataset.theme === "auto") {
			root.dataset.bsTheme = dark.matches ? "dark" : "light";
		}
	}
	dark.addEventListener("change", follow);
	follow();
})();
