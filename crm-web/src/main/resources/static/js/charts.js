// Draws every [data-chart] from the figures in its own attributes, in the colours of the page. The same figures stand in a
// table beneath, so that nothing is lost where this does not run.
(function () {
	if (!window.echarts) {
		return;
	}
	const drawn = [];

	function colour(name) {
		return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
	}

	// black or white, whichever stands out more on a mixture of two colours #rrggbb: one of them always does, by 4.5 : 1
	function inkOn(from, to, share) {
		const light = [1, 3, 5].map((at) => {
			const part = (hex) => parseInt(hex.slice(at, at + 2), 16) / 255;
			const value = part(from) * (1 - share) + part(to) * share;
			return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
		});
		return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2] > 0.179 ? "#000" : "#fff";
	}

	function axis(name, more) {
		return Object.assign({
			name: name,
			nameLocation: "middle",
			nameGap: 30,
			nameTextStyle: { color: colour("--muted") },
			axisLabel: { color: colour("--muted") },
			axisLine: { lineStyle: { color: colour("--line-strong") } },
			splitLine: { lineStyle: { color: colour("--line") } }
		}, more);
	}

	function base(element) {
		return {
			animation: false,
			textStyle: { fontFamily: getComputedStyle(element).fontFamily },
			tooltip: {
				renderMode: "richText",
				backgroundColor: colour("--raised"),
				borderColor: colour("--line"),
				textStyle: { color: colour("--text"), fontSize: 12 }
			}
		};
	}

	// colours that can be told apart beside each other, lighter on dark pages; with commas, or ECharts cannot lift them and loses what
	// is pointed at
	function palette(number) {
		const dark = document.documentElement.dataset.bsTheme === "dark";
		return "hsl(" + [222, 160, 35, 350, 275, 190, 100, 15, 250, 300, 60, 205][number % 12] + ", " + (dark ? "60%, 68%" : "55%, 40%") + ")";
	}

	// the next number of one digit, or one and a half
	function roundUp(value) {
		const step = 10 ** Math.floor(Math.log10(Math.max(1, value))) / 2;
		return Math.ceil(value / step) * step;
	}

	function short(value) {
		const zh = document.documentElement.lang.startsWith("zh");
		const units = zh ? [[1e8, "亿"], [1e4, "万"]] : [[1e9, "B"], [1e6, "M"], [1e3, "K"]];
		const unit = units.find((each) => Math.abs(value) >= each[0]);
		return unit ? Number((value / unit[0]).toPrecision(4)).toLocaleString("en") + unit[1] : Number(value).toLocaleString("en", { maximumFractionDigits: 2 });
	}

	function legend(names) {
		return { data: names, type: "scroll", top: 0, textStyle: { color: colour("--text") }, pageTextStyle: { color: colour("--muted") }, pageIconColor: colour("--muted"), inactiveColor: colour("--muted") };
	}

	function values(element) {
		return Object.assign(base(element).tooltip, { trigger: "axis", confine: true, valueFormatter: (value) => (value === null || value === undefined) ? "–" : short(value) });
	}

	const options = {
		// groups of bars on both sides of a mean; points = { groups, links, series: [{ name, values }] }
		deviations(element, points) {
			return Object.assign(base(element), {
				// on a phone the legend takes two lines
				grid: { left: 56, right: 16, top: element.clientWidth < 480 ? 64 : 40, bottom: 28 },
				legend: { top: 0, textStyle: { color: colour("--muted") }, itemWidth: 14, itemHeight: 10 },
				xAxis: axis("", {
					type: "category", data: points.groups, splitLine: { show: false },
					axisLabel: {
						color: colour("--muted"), interval: 0, width: Math.max(20, (element.clientWidth - 72) / points.groups.length - 8),
						overflow: "break", formatter: (name) => element.clientWidth < 560 ? name.split(" ")[0] : name
					}
				}),
				yAxis: axis(element.dataset.y, { type: "value", nameGap: 34 }),
				series: points.series.map((series, at) => ({
					type: "bar", name: series.name, barMaxWidth: 24, cursor: "pointer",
					itemStyle: { color: palette(at) },
					data: series.values.map((value, group) => ({ value: value, link: points.links[group] }))
				})),
				tooltip: Object.assign(base(element).tooltip, {
					formatter: (item) => item.name + "\n" + item.seriesName + ": " + (item.value > 0 ? "+" : "") + item.value.toFixed(2) + " σ"
				})
			});
		},
		// circles whose area is a count; points = [{ label, name, link, value: [x, y, count] }]
		bubbles(element, points) {
			const most = Math.max(1, ...points.map((point) => point.value[2]));
			const scale = (at) => {
				const values = points.map((point) => point.value[at]);
				return Math.min(...values) > 0 && Math.max(...values) > 20 * Math.min(...values) ? "log" : "value";
			};
			// room around the outermost circles, whose middles would lie on the frame
			const span = (at) => scale(at) === "log" ? {
				type: "log",
				min: 10 ** Math.floor(Math.log10(Math.min(...points.map((point) => point.value[at])) / 2)),
				max: 10 ** Math.ceil(Math.log10(Math.max(...points.map((point) => point.value[at])) * 1.5))
			} : { type: "value", min: 0, max: (range) => roundUp(range.max * 1.15) };
			return Object.assign(base(element), {
				grid: { left: 64, right: 32, top: 32, bottom: 48 },
				xAxis: axis(element.dataset.x, Object.assign(span(0), { axisLabel: { color: colour("--muted"), formatter: short } })),
				yAxis: axis(element.dataset.y, Object.assign(span(1), { nameGap: 48, axisLabel: { color: colour("--muted"), formatter: short } })),
				series: [{
					type: "scatter", data: points, cursor: "pointer",
					symbolSize: (value) => 14 + 42 * Math.sqrt(value[2] / most),
					itemStyle: { color: colour("--accent-soft"), borderColor: colour("--accent"), borderWidth: 1.5 },
					label: { show: true, color: colour("--text"), fontWeight: 600, formatter: (item) => item.data.label }
				}],
				tooltip: Object.assign(base(element).tooltip, {
					formatter: (item) => item.data.name + "\n" + Number(item.value[2]).toLocaleString("en") + " " + element.dataset.name + "\n" +
						element.dataset.x + " " + Math.round(item.value[0]).toLocaleString("en") + " · " +
						element.dataset.y + " " + Math.round(item.value[1]).toLocaleString("en")
				})
			});
		},
		// one bar each, some of them marked; points = [{ name, value, marked, link }]
		heights(element, points) {
			return Object.assign(base(element), {
				grid: { left: 56, right: 16, top: 24, bottom: 48 },
				xAxis: axis(element.dataset.x, { type: "category", data: points.map((point) => point.name), splitLine: { show: false } }),
				yAxis: axis(element.dataset.y, { type: "value", nameGap: 40 }),
				series: [{
					type: "bar", barMaxWidth: 36,
					label: { show: true, position: "top", color: colour("--muted"), formatter: (item) => item.value.toFixed(2) },
					data: points.map((point) => ({
						value: point.value, link: point.link, cursor: point.link ? "pointer" : "default",
						itemStyle: { color: colour(point.marked ? "--accent" : "--line-strong") }
					}))
				}],
				tooltip: Object.assign(base(element).tooltip, { formatter: (item) => item.name + ": " + item.value.toFixed(3) })
			});
		},
		// one against others on several arms, 0 to 100; points = { arms, series: [{ name, values, link }] }
		radar(element, points) {
			const colours = [palette(0), palette(2), colour("--line-strong")];
			// on a phone the names of the arms and three lines of legend take most of the room
			const narrow = element.clientWidth < 420;
			return Object.assign(base(element), {
				legend: { bottom: 0, textStyle: { color: colour("--muted") }, itemWidth: 18, itemHeight: 8 },
				radar: {
					indicator: points.arms.map((arm) => ({ name: arm, min: 0, max: 100 })), radius: narrow ? "44%" : "64%", center: ["50%", narrow ? "38%" : "46%"],
					axisName: { color: colour("--text") },
					axisLine: { lineStyle: { color: colour("--line") } }, splitLine: { lineStyle: { color: colour("--line") } },
					splitArea: { show: false }
				},
				series: [{
					type: "radar",
					data: points.series.map((series, at) => ({
						name: series.name, value: series.values, symbolSize: 5, link: series.link, cursor: series.link ? "pointer" : "default",
						itemStyle: { color: colours[at] },
						lineStyle: { color: colours[at], width: at === 0 ? 2 : 1.5, type: ["solid", "dashed", "dotted"][at] },
						areaStyle: at === 0 ? { color: palette(0), opacity: 0.12 } : undefined
					}))
				}],
				tooltip: Object.assign(base(element).tooltip, {
					formatter: (item) => item.name + "\n" + points.arms.map((arm, at) => arm + ": " + item.value[at]).join("\n")
				})
			});
		},
		// groups of bars, each leading to its roster; chart = { names, stacked, series: [{ name, values, links }] }
		bars(element, chart) {
			// names stand upright where there is room for all of them, a letter of a Chinese one being as wide as two
			const longest = Math.min(90, Math.max(0, ...chart.names.map((name) => [...name].reduce((sum, letter) => sum + (letter > "\u2e80" ? 12 : 7), 0))));
			// a trifle below nothing takes no whole step of the axis
			const ends = chart.names.flatMap((name, row) => [Math.min, Math.max].map((end) => chart.series.map((each) => end(0, each.values[row] || 0))
				.reduce((sum, value) => chart.stacked ? sum + value : end(sum, value), 0)));
			const lowest = Math.min(...ends);
			const trifle = lowest < 0 && -lowest < Math.max(...ends) / 50;
			const rotated = chart.names.length * (longest + 12) > element.clientWidth - 80;
			return Object.assign(base(element), {
				grid: { left: 64, right: 16, top: chart.series.length > 1 ? 40 : 16, bottom: rotated ? 64 : 28 },
				legend: chart.series.length > 1 ? legend(chart.series.map((each) => each.name)) : undefined,
				xAxis: axis("", { type: "category", data: chart.names, axisLabel: { color: colour("--muted"), rotate: rotated ? 35 : 0, interval: chart.names.length > 12 ? "auto" : 0, width: 90, overflow: "truncate" }, splitLine: { show: false } }),
				yAxis: axis(element.dataset.y, {
					type: "value", nameGap: 48, min: trifle ? lowest : null,
					axisLabel: { color: colour("--muted"), formatter: short, showMinLabel: trifle ? false : null }
				}),
				tooltip: values(element),
				series: chart.series.map((each, at) => ({
					type: "bar",
					name: each.name,
					stack: chart.stacked ? "all" : undefined,
					barMaxWidth: 48,
					itemStyle: { color: palette(at) },
					data: each.values.map((value, row) => ({ value: value, link: each.links[row], cursor: each.links[row] ? "pointer" : "default" }))
				}))
			});
		},
		// lines over months, whose marks lead to rosters; chart = { months, links, lines: [{ name, kind, values }], low, high }
		forecast(element, chart) {
			const looks = {
				actual: { color: colour("--text"), width: 2, type: "solid" },
				inertia: { color: palette(0), width: 2, type: "dashed" },
				analogy: { color: palette(1), width: 2, type: "dotted" },
				relation: { color: palette(2), width: 2, type: [8, 3, 2, 3] },
				experience: { color: palette(3), width: 1, type: "solid" }
			};
			const known = chart.lines[0].values.filter((value) => value !== null).length;
			// each forecast starts where the months that came end
			const lines = chart.lines.map((line) => ({
				type: "line",
				name: line.name,
				data: line.values.map((value, at) => (at === known - 1 && !["actual", "experience"].includes(line.kind) && line.values.some((each) => each !== null))
					? { value: chart.lines[0].values[at], symbol: "none" }
					: { value: value, link: chart.links[at], cursor: chart.links[at] ? "pointer" : "default" }),
				showSymbol: true,
				showAllSymbol: true,
				symbol: line.kind === "experience" ? "diamond" : "circle",
				symbolSize: line.kind === "experience" ? 8 : 5,
				lineStyle: looks[line.kind],
				itemStyle: { color: looks[line.kind].color },
				connectNulls: false
			}));
			const band = {
				type: "line", stack: "band", showSymbol: false, silent: true, lineStyle: { opacity: 0 }, tooltip: { show: false }, stackStrategy: "all"
			};
			return Object.assign(base(element), {
				// on a phone the legend takes two lines
				grid: { left: 64, right: 16, top: element.clientWidth < 480 ? 64 : 40, bottom: 32 },
				legend: Object.assign(legend(chart.lines.filter((line) => line.values.some((value) => value !== null)).map((line) => line.name)), { type: "plain" }),
				xAxis: axis("", { type: "category", data: chart.months, boundaryGap: false, splitLine: { show: false } }),
				yAxis: axis(element.dataset.y, { type: "value", nameGap: 48, scale: true, axisLabel: { color: colour("--muted"), formatter: short } }),
				tooltip: values(element),
				series: [
					Object.assign({ name: element.dataset.band + " −", data: chart.low }, band),
					Object.assign({ name: element.dataset.band + " +", data: chart.high.map((high, at) => high === null ? null : high - chart.low[at]), areaStyle: { color: colour("--accent"), opacity: 0.15 } }, band)
				].concat(lines)
			});
		},
		// several curves between two figures in per cent, and the diagonal; curves = [{ name, points: [{ value: [x, y], link, count }] }]
		curves(element, curves) {
			return Object.assign(base(element), {
				// on a phone the legend takes two lines
				grid: { left: 56, right: 24, top: element.clientWidth < 480 ? 64 : 36, bottom: 48 },
				legend: { top: 0, textStyle: { color: colour("--muted") }, data: curves.map((curve) => curve.name) },
				xAxis: axis(element.dataset.x, { type: "value", min: 0, max: 100 }),
				yAxis: axis(element.dataset.y, { type: "value", min: 0, max: 100, nameGap: 40 }),
				series: curves.map((curve, at) => ({
					name: curve.name,
					type: "line",
					data: curve.points.map((point) => Object.assign({ cursor: point.link ? "pointer" : "default" }, point)),
					showAllSymbol: true,
					symbolSize: 7,
					symbol: ["circle", "triangle", "rect"][at % 3],
					lineStyle: { width: 2, color: palette(at) },
					itemStyle: { color: palette(at) }
				})).concat([{
					type: "line", data: [[0, 0], [100, 100]], showSymbol: false, silent: true, tooltip: { show: false },
					lineStyle: { width: 1, type: "dashed", color: colour("--line-strong") }
				}]),
				tooltip: Object.assign(base(element).tooltip, {
					formatter: (item) => item.seriesName + ": " + item.value[0].toFixed(1) + "% · " + item.value[1].toFixed(1) + "%" +
						(item.data.count ? "\n" + short(item.data.count) + " " + element.dataset.name : "")
				})
			});
		},
		pareto(element, points) {
			const total = Number(element.dataset.total);
			return Object.assign(base(element), {
				grid: { left: 56, right: 24, top: 24, bottom: 48 },
				xAxis: axis(element.dataset.x, { type: "value", min: 0, max: 100 }),
				yAxis: axis(element.dataset.y, { type: "value", min: 0, max: 100, nameGap: 40 }),
				series: [{
					type: "line",
					// from nothing on; its many marks would lie on each other, so that only the one pointed at shows
					data: [{ value: [0, 0], symbol: "none" }].concat(points),
					showSymbol: false,
					symbol: "circle",
					symbolSize: 9,
					cursor: "pointer",
					lineStyle: { width: 2, color: colour("--accent") },
					itemStyle: { color: colour("--accent") },
					areaStyle: { color: colour("--accent-soft"), opacity: 0.6 },
					markLine: {
						symbol: "none",
						silent: true,
						label: { color: colour("--muted"), formatter: "{c}%", position: "insideEndTop" },
						lineStyle: { color: colour("--line-strong"), type: "dashed" },
						data: [{ yAxis: 80, label: { position: "insideEndBottom" } }, { yAxis: 95, label: { position: "insideEndBottom" } }, { yAxis: 99 }]
					}
				}],
				tooltip: Object.assign(base(element).tooltip, {
					trigger: "axis",
					formatter(items) {
						const point = items[0].value;
						return Math.round(point[0] * total / 100).toLocaleString("en") + " " + element.dataset.name + " (" +
							Number(point[0]).toFixed(1) + "%) · " + Number(point[1]).toFixed(1) + "%";
					}
				})
			});
		},
		heat(element, points) {
			const scores = ["1", "2", "3", "4", "5"];
			const most = Math.max(1, ...points.map((point) => point.value[2]));
			return Object.assign(base(element), {
				grid: { left: 56, right: 16, top: 8, bottom: 48 },
				xAxis: axis(element.dataset.x, { type: "category", data: scores, splitArea: { show: false } }),
				yAxis: axis(element.dataset.y, { type: "category", data: scores }),
				visualMap: { show: false, min: 0, max: most, inRange: { color: [colour("--surface"), colour("--accent")] } },
				series: [{
					type: "heatmap",
					data: points.map((point) => ({
						value: point.value,
						link: point.link,
						cursor: point.link ? "pointer" : "default",
						label: { color: inkOn(colour("--surface"), colour("--accent"), point.value[2] / most) }
					})),
					label: { show: true, formatter: (item) => Number(item.value[2]).toLocaleString("en") },
					itemStyle: { borderColor: colour("--line"), borderWidth: 1 }
				}],
				tooltip: Object.assign(base(element).tooltip, {
					formatter: (item) => "R" + (item.value[1] + 1) + " F" + (item.value[0] + 1) + ": " +
						Number(item.value[2]).toLocaleString("en") + " " + element.dataset.name
				})
			});
		},
		// points of { value: [x, y, size], label, link }; the label is what the tooltip says
		scatter(element, points) {
			const sizes = points.map((point) => Math.sqrt(point.value[2] || 1));
			const largest = Math.max(1, ...sizes);
			// a narrow span would show two figures on a logarithmic axis by tens
			const logBase = (at) => {
				const positive = points.map((point) => point.value[at]).filter((value) => value > 0);
				return Math.max(...positive) < 100 * Math.min(...positive) ? 2 : 10;
			};
			const size = (value) => element.dataset.sized ? 5 + 19 * Math.sqrt(value[2]) / largest : 6;
			return Object.assign(base(element), {
				grid: { left: 72, right: 24, top: 16, bottom: 52 },
				xAxis: axis(element.dataset.x, { type: element.dataset.xscale || "value", scale: true, logBase: logBase(0) }),
				yAxis: axis(element.dataset.y, { type: element.dataset.yscale || "value", scale: true, logBase: logBase(1), nameGap: 54 }),
				series: [{
					type: "scatter",
					data: points,
					symbolSize: size,
					itemStyle: { color: colour("--accent"), opacity: element.dataset.sized ? 0.5 : 0.55 },
					emphasis: { itemStyle: { opacity: 1 } }
				}],
				tooltip: Object.assign(base(element).tooltip, { formatter: (item) => item.data.label })
			});
		},
		// boxes of { name, value: [tenth, quarter, median, three quarters, nine tenths], mean, label, link }
		box(element, boxes) {
			const names = boxes.map((box) => box.name);
			const narrow = element.clientWidth < 500;
			return Object.assign(base(element), {
				grid: { left: narrow ? 84 : 128, right: 24, top: 8, bottom: 52 },
				xAxis: axis(element.dataset.x, { type: element.dataset.xscale || "value", scale: true }),
				yAxis: Object.assign(axis("", { type: "category", data: names, inverse: true }), {
					axisLabel: { color: colour("--muted"), width: narrow ? 72 : 116, overflow: "truncate", interval: 0 },
					splitLine: { show: false }
				}),
				series: [{
					type: "boxplot",
					data: boxes.map((box) => ({ value: box.value, label: box.label, link: box.link })),
					boxWidth: [6, 22],
					itemStyle: { color: colour("--accent-soft"), borderColor: colour("--accent"), borderWidth: 1.5 }
				}, {
					type: "scatter",
					data: boxes.map((box, at) => ({ value: [box.mean, at], label: box.label, link: box.link })),
					symbol: "diamond",
					symbolSize: 8,
					itemStyle: { color: colour("--warn") }
				}],
				tooltip: Object.assign(base(element).tooltip, { formatter: (item) => item.data.label })
			});
		}
	};

	function draw(one) {
		one.chart.setOption(options[one.element.dataset.chart](one.element, JSON.parse(one.element.dataset.points)), true);
	}

	for (const element of document.querySelectorAll("[data-chart]")) {
		element.classList.add("drawn");
		const one = { element: element, chart: window.echarts.init(element) };
		drawn.push(one);
		one.chart.on("click", (mark) => mark.data && mark.data.link && window.location.assign(mark.data.link));
		draw(one);
		new ResizeObserver(() => one.chart.resize()).observe(element);
	}
	new MutationObserver(() => drawn.forEach(draw))
		.observe(document.documentElement, { attributes: true, attributeFilter: ["data-bs-theme"] });
})();
