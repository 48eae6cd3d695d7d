// Keys everywhere: a letter follows the first link in sight that names it in data-key, "?" opens the list of keys.
(function () {
	const help = document.getElementById("keys");
	if (!help) {
		return;
	}
	document.addEventListener("keydown", (event) => {
		if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || document.querySelector("dialog[open]")
				|| event.target.closest("input, textarea, select, [contenteditable]")) {
			return;
		}
		if (event.key === "?") {
			event.preventDefault();
			help.showModal();
			return;
		}
		if (/^[a-z]$/.test(event.key)) {
			const links = [...document.querySelectorAll(`a[data-key="${event.key}"]`)];
			const link = links.find((each) => each.checkVisibility()) || links.find((each) => help.contains(each));
			if (link) {
				event.preventDefault();
				link.click();
			}
		}
	});
})();
