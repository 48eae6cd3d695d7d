// Keys everywhere: a letter follows the first link in sight that names it in data-shortcut, "?" opens the list of keys.
(function () {
	const help = document.getElementById("shortcuts");
	if (!help) {
		return;
	}
	document.addEventListener("keydown", (event) => {
		if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || document.querySelector("dialog[open]")
				|| event.target.closest("input, textarea, select, [contenteditable]")) {
			return;
		}
		// a page that gives the key a meaning of its own goes before
		if (!/^[a-z?]$/.test(event.key) || document.querySelector(`[data-key="${event.key}"]`)) {
			return;
		}
		if (event.key === "?") {
			event.preventDefault();
			help.showModal();
			return;
		}
		const links = [...document.querySelectorAll(`a[data-shortcut="${event.key}"]`)];
		// a row's link is meant in that row alone
		const row = event.target.closest("tr");
		const link = links.find((each) => row && row.contains(each))
				|| links.find((each) => !each.closest("tr") && each.checkVisibility())
				|| links.find((each) => help.contains(each));
		if (link) {
			event.preventDefault();
			link.click();
		}
	});
})();
