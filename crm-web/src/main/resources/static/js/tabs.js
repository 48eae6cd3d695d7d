// On narrow windows a row of tabs or kinds is longer than its place: the one that is open is moved into sight.
(function () {
	const show = () => document.querySelectorAll(".tabs [aria-current], .event-kinds [aria-current]").forEach((tab) => {
		const row = tab.closest(".tabs, .event-kinds");
		row.scrollLeft += tab.getBoundingClientRect().left - row.getBoundingClientRect().left - (row.clientWidth - tab.offsetWidth) / 2;
	});
	show();
	document.addEventListener("htmx:load", show);
})();
