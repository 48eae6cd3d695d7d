// What was typed into <form data-typed="…"> and came too late, when its sender was signed in no more, is there again once the same
// person has signed in. It waits in the tab alone, and goes with the next page that is not the way back.
(function () {
	const KEY = "kedang.typed";
	const who = document.body.dataset.reader;
	const here = location.pathname + location.search;
	const kept = JSON.parse(sessionStorage.getItem(KEY) || "null");
	sessionStorage.removeItem(KEY);

	function goBack() {
		sessionStorage.setItem(KEY, JSON.stringify({ ...kept, back: true }));
		location.replace(kept.at);
	}

	// Rows that were added come again, empty ones to be filled.
	function addRows(form) {
		for (const [name] of kept.values) {
			if (/\.\d+\./.test(name) && !form.elements[name]) {
				[...form.querySelectorAll("[data-add]")].forEach((add) => add.click());
			}
		}
	}

	// What was there when it was typed stays with it, so that what others changed meanwhile is not undone unseen.
	const isOfThen = (field) => field.name === "version" || field.name.startsWith("was.");

	function putBack(form) {
		addRows(form);
		for (const field of form.elements) {
			const values = kept.values.filter(([name]) => name === field.name).map(([, value]) => value);
			if (field.type === "checkbox" || field.type === "radio") {
				field.checked = values.includes(field.value);
			}
			else if ((field.type !== "hidden" || isOfThen(field)) && values.length > 0) {
				if (field.value !== values[0]) {
					field.closest("details")?.setAttribute("open", "");
				}
				field.value = values[0];
			}
		}
		const said = document.createElement("p");
		said.className = "note";
		said.setAttribute("role", "status");
		said.textContent = form.dataset.typed;
		form.prepend(said);
		form.closest("details")?.setAttribute("open", "");
		form.scrollIntoView({ block: "center" });
	}

	if (kept && kept.who === who) {
		if (kept.back && kept.at === here) {
			document.addEventListener("DOMContentLoaded", () => [...document.querySelectorAll("form[data-typed]")]
				.filter((form) => form.getAttribute("action") === kept.action)
				.forEach(putBack));
		}
		else if (!kept.back && (document.querySelector("[data-outdated]") || document.referrer.endsWith("/login")
			|| document.referrer.includes("/login?"))) {
			goBack();
		}
	}

	function keep(form) {
		const values = [...new FormData(form)].filter(([name, value]) => name !== "_csrf" && typeof value === "string");
		sessionStorage.setItem(KEY, JSON.stringify(
			{ who, at: form.dataset.typedAt || here, action: form.getAttribute("action"), values }));
	}

	document.addEventListener("submit", (event) => {
		if (event.target.dataset.typed && !event.defaultPrevented) {
			keep(event.target);
		}
	});

	// What htmx sent of a form, to check or to save it, is answered by another page where nobody is signed in any more.
	document.addEventListener("htmx:beforeOnLoad", (event) => {
		const form = event.target.closest("form[data-typed]");
		if (form && event.detail.requestConfig.verb !== "get" && event.detail.xhr.getResponseHeader("HX-Redirect")) {
			keep(form);
		}
	});
})();
