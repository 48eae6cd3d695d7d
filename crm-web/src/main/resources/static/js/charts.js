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
		// several curves between two figures in per cent, and the diagonal
		curves(element, curves) {
			const colours = ["--accent", "--good", "--warn"].map(colour);
			return Object.assign(base(element), {
				grid: { left: 56, right: 24, top: 36, bottom: 48 },
				legend: { top: 0, textStyle: { color: colour("--muted") }, data: curves.map((curve) => curve.name) },
				xAxis: axis(element.dataset.x, { type: "value", min: 0, max: 100 }),
				yAxis: axis(element.dataset.y, { type: "value", min: 0, max: 100, nameGap: 40 }),
				series: curves.map((curve, at) => ({
					name: curve.name,
					type: "line",
					data: curve.points,
					symbolSize: 6,
					symbol: ["circle", "triangle", "rect"][at % 3],
					lineStyle: { width: 2, color: colours[at % 3] },
					itemStyle: { color: colours[at % 3] }
				})).concat([{
					type: "line", data: [[0, 0], [100, 100]], showSymbol: false, silent: true, tooltip: { show: false },
					lineStyle: { width: 1, type: "dashed", color: colour("--line-strong") }
				}]),
				tooltip: Object.assign(base(element).tooltip, {
					formatter: (item) => item.seriesName + ": " + item.value[0].toFixed(1) + "% · " + item.value[1].toFixed(1) + "%"
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
		new ResizeObserver(() => one.chart.resize()).observe(element);
	}
	new MutationObserver(() => drawn.forEach(draw))
		.observe(document.documentElement, { attributes: true, attributeFilter: ["data-bs-theme"] });
})();
