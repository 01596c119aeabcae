// Draws the trend out of the figures that the page carries. Without it the table says the same.
(() => {
  "use strict";
  const library = document.currentScript.dataset.charts;
  let loading;

  // The page's policy refuses style attributes but lets scripts style an element.
  const setAttribute = SVGElement.prototype.setAttribute;
  SVGElement.prototype.setAttribute = function (name, value) {
    if (name === "style") {
      this.style.cssText = value;
    } else {
      setAttribute.call(this, name, value);
    }
  };

  function charts() {
    loading ??= new Promise((ready, failed) => {
      const script = document.createElement("script");
      script.src = library;
      script.onload = () => ready(window.echarts);
      script.onerror = failed;
      document.head.append(script);
    });
    return loading;
  }

  function options(trend, colour) {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const text = { color: colour("--ink-soft"), fontSize: 13 };
    const line = { lineStyle: { color: colour("--line") } };
    const hidden = { type: "line", stack: "interval", symbol: "none", silent: true, lineStyle: { opacity: 0 } };
    const width = trend.high.map((high, i) => high - trend.low[i]);
    return {
      animation: !still,
      animationDuration: 300,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      grid: { left: 36, right: 28, top: 28, bottom: 30 },
      tooltip: {
        trigger: "axis",
        backgroundColor: colour("--surface"),
        borderColor: colour("--line"),
        textStyle: { color: colour("--ink"), fontSize: 14 },
        axisPointer: line,
        renderMode: "richText",
        formatter: (points) => trend.rounds[points[0].dataIndex] + "\n" + trend.score[points[0].dataIndex] + " · " + trend.spoken[points[0].dataIndex],
      },
      xAxis: {
        type: "category", data: trend.rounds, axisLine: line, axisTick: { show: false },
        axisLabel: { ...text, hideOverlap: true },
      },
      yAxis: { type: "value", min: trend.from, max: trend.to, interval: 10, axisLabel: text, splitLine: line },
      series: [
        { ...hidden, data: trend.low },
        { ...hidden, data: width, areaStyle: { color: colour("--sap"), opacity: 0.18 } },
        {
          type: "line", data: trend.score, symbol: "circle", symbolSize: 9,
          lineStyle: { color: colour("--sap"), width: 2.5 },
          itemStyle: { color: colour("--sap"), borderColor: colour("--surface"), borderWidth: 2 },
          label: { show: true, position: "top", distance: 8, color: colour("--ink"), fontWeight: 600, fontSize: 13, formatter: (p) => Math.round(p.value) },
          markLine: {
            silent: true, symbol: "none",
            lineStyle: { color: colour("--amber"), type: "dashed", width: 2 },
            label: { formatter: trend.movedWord, color: text.color, fontSize: 12 },
            data: trend.moved.map((at) => ({ xAxis: at })),
          },
        },
      ],
    };
  }

  async function draw(place) {
    const library = await charts();
    const colours = getComputedStyle(document.documentElement);
    const chart = library.getInstanceByDom(place) ?? library.init(place, null, { renderer: "svg" });
    chart.setOption(options(JSON.parse(place.dataset.trend), (name) => colours.getPropertyValue(name).trim()), true);
  }

  function drawAll() {
    document.querySelectorAll(".trend-chart").forEach((place) => {
      draw(place).catch(() => place.closest("figure").remove());
    });
  }

  document.addEventListener("htmx:afterSwap", (event) => {
    drawAll();
    const panel = event.target.querySelector("[tabindex='-1']");
    panel?.focus({ preventScroll: true });
    panel?.scrollIntoView({ block: "nearest" });
  });
  addEventListener("resize", () => {
    document.querySelectorAll(".trend-chart").forEach((place) => window.echarts?.getInstanceByDom(place)?.resize());
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawAll);
  drawAll();
})();
