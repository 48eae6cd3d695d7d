// "c" records a contact: with the customer of the row that has the focus, else with the one the page is about.
document.addEventListener("keydown", (event) => {
	const typing = event.target.closest("input, textarea, select, [contenteditable]");
	if (event.key !== "c" || typing || event.ctrlKey || event.metaKey || event.altKey) {
		return;
	}
	const row = event.target.closest("tr");
	const links = document.querySelectorAll("a[data-contact]");
	const link = (row && row.querySelector("a[data-contact]")) || (links.length === 1 ? links[0] : null);
	if (link) {
		event.preventDefault();
		link.click();
	}
});
