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

	const options = {
		pareto(element, points) {
			const total = Number(element.dataset.total);
			return Object.assign(base(element), {
				grid: { left: 56, right: 24, top: 24, bottom: 48 },
				xAxis: axis(element.dataset.x, { type: "value", min: 0, max: 100 }),
				yAxis: axis(element.dataset.y, { type: "value", min: 0, max: 100, nameGap: 40 }),
				series: [{
					type: "line",
					data: points,
					showSymbol: false,
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
			const most = Math.max(1, ...points.map((point) => point[2]));
			return Object.assign(base(element), {
				grid: { left: 56, right: 16, top: 8, bottom: 48 },
				xAxis: axis(element.dataset.x, { type: "category", data: scores, splitArea: { show: false } }),
				yAxis: axis(element.dataset.y, { type: "category", data: scores }),
				visualMap: { show: false, min: 0, max: most, inRange: { color: [colour("--surface"), colour("--accent")] } },
				series: [{
					type: "heatmap",
					data: points.map((point) => ({
						value: point,
						label: { color: point[2] > most * 0.75 ? colour("--on-accent") : colour("--text") }
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
		// points of { value: [x, y, size], label, href }; the label is what the tooltip says
		scatter(element, points) {
			const sizes = points.map((point) => Math.sqrt(point.value[2] || 1));
			const largest = Math.max(1, ...sizes);
			const size = (value) => element.dataset.sized ? 5 + 19 * Math.sqrt(value[2]) / largest : 6;
			return Object.assign(base(element), {
				grid: { left: 72, right: 24, top: 16, bottom: 52 },
				xAxis: axis(element.dataset.x, { type: element.dataset.xscale || "value", scale: true }),
				yAxis: axis(element.dataset.y, { type: element.dataset.yscale || "value", scale: true, nameGap: 54 }),
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
		// boxes of { name, value: [tenth, quarter, median, three quarters, nine tenths], mean, label, href }
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
					data: boxes.map((box) => ({ value: box.value, label: box.label, href: box.href })),
					boxWidth: [6, 22],
					itemStyle: { color: colour("--accent-soft"), borderColor: colour("--accent"), borderWidth: 1.5 }
				}, {
					type: "scatter",
					data: boxes.map((box, at) => ({ value: [box.mean, at], label: box.label, href: box.href })),
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
		draw(one);
		one.chart.on("click", (item) => {
			if (item.data && item.data.href) {
				window.location.assign(item.data.href);
			}
		});
		new ResizeObserver(() => one.chart.resize()).observe(element);
	}
	new MutationObserver(() => drawn.forEach(draw))
		.observe(document.documentElement, { attributes: true, attributeFilter: ["data-bs-theme"] });
})();
