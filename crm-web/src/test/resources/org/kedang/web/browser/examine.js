// Lies in every page of a browser test, asleep until the test examines the page.

window.refused = [];
document.addEventListener("securitypolicyviolation",
	(event) => window.refused.push(event.violatedDirective + " " + event.blockedURI + " " + event.sample));

// Once axe has come the refused are no longer the page's: it tries styles out itself, which the policy refuses.
window.measure = async () => {
	// the shortest transition takes a frame, and more where the machine is busy
	document.getAnimations().filter((each) => each.effect.getComputedTiming().endTime < Infinity).forEach((each) => each.finish());
	await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
	return {
		language: document.documentElement.lang,
		overhang: document.documentElement.scrollWidth - window.innerWidth,
		refused: window.axe ? [] : window.refused
	};
};

/*
 * What axe finds hard to read for somebody. Of long tables it examines the first rows: the others are made alike.
 * Rules whose findings are never serious are not run, as nobody would hear of them. Whether letters stand out takes
 * two thirds of axe's time, and depends on nothing but their own looks and those of what lies behind them:
 * it is asked once for all letters that look alike, and not again where they were found legible before.
 */
window.examine = async (legible) => {
	if (!window.axe) {
		window.wakeAxe();
	}
	const alike = new Set(legible);
	const met = [];
	const contrast = window.axe._audit.rules.find((rule) => rule.id === "color-contrast");
	window.axeMatches ??= contrast.matches;
	contrast.matches = function (node, ...others) {
		if (!window.axeMatches.call(this, node, ...others)) {
			return false;
		}
		const look = letters(node);
		const fresh = !alike.has(look);
		if (fresh) {
			alike.add(look);
			met.push(look);
		}
		return fresh;
	};
	const light = window.axe._audit.rules.filter((rule) => ["minor", "moderate"].includes(rule.impact));
	const results = await window.axe.run({ exclude: [["tbody tr:nth-child(n+9)"]] }, { resultTypes: ["violations"],
		rules: Object.fromEntries(light.map((rule) => [rule.id, { enabled: false }])), preload: false });
	const serious = results.violations.filter((rule) => ["serious", "critical"].includes(rule.impact));
	return {
		legible: serious.some((rule) => rule.id === "color-contrast") ? [] : met,
		findings: serious.map((rule) => rule.id + ": " + rule.help + rule.nodes.slice(0, 4)
			.map((node) => "\n  " + node.html + "  " + node.failureSummary))
	};

	function letters(node) {
		const style = getComputedStyle(node);
		return [style.color, style.fontSize, style.fontWeight, style.textShadow].join(" ") + ground(node);
	}

	function ground(node) {
		if (!node) {
			return "";
		}
		const style = getComputedStyle(node);
		const painted = [style.backgroundColor, style.backgroundImage, style.opacity, style.filter].join(" ");
		// what leaves its place may lie above something else than what it is in
		const floating = ["absolute", "fixed", "sticky"].includes(style.position) ? node.tagName + "." + node.classList : "";
		return (painted === "rgba(0, 0, 0, 0) none 1 none" && !floating ? "" : " on " + painted + floating)
			+ ground(node.parentElement);
	}
};
