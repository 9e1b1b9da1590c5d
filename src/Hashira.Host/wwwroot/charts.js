// Draws the charts of a page from the values that the page carries. Without it the tables say all of it.
import "./vendor/chartjs/chart.umd.min.js";

const Chart = globalThis.Chart;
const charts = [];

// One look a series, told apart by fill and dash as well as by colour: readable in grey and on paper.
const looks = [
  { color: "--chart-1", dash: [], point: "circle" },
  { color: "--chart-2", dash: [8, 4], point: "rect" },
  { color: "--chart-3", dash: [2, 3], point: "triangle" },
  { color: "--chart-4", dash: [12, 3, 2, 3], point: "rectRot" },
  { color: "--chart-5", dash: [5, 5], point: "crossRot" },
];

// Fills of bars by series: solid, then lines one way, dots, lines the other way, level lines.
const fills = [null, "rising", "dots", "falling", "level"];

function filled(kind, color, paper) {
  if (!kind) {
    return color;
  }
  const tile = document.createElement("canvas");
  tile.width = tile.height = 8;
  const pen = tile.getContext("2d");
  pen.fillStyle = paper;
  pen.fillRect(0, 0, 8, 8);
  pen.strokeStyle = pen.fillStyle = color;
  pen.lineWidth = 2;
  pen.beginPath();
  if (kind === "dots") {
    pen.arc(4, 4, 2, 0, 2 * Math.PI);
    pen.fill();
  } else if (kind === "level") {
    pen.moveTo(0, 4);
    pen.lineTo(8, 4);
  } else {
    const [from, to] = kind === "rising" ? [8, 0] : [0, 8];
    for (const x of [-8, 0, 8]) {
      pen.moveTo(x, from);
      pen.lineTo(x + 8, to);
    }
  }
  pen.stroke();
  return pen.createPattern(tile, "repeat");
}

const printed = (value, unit) => value.toLocaleString("ja-JP", { maximumFractionDigits: 2 }) + unit;

// Names break at a fixed length; a canvas does not know where Japanese may break.
function broken(label, most) {
  const characters = [...label];
  const lines = [];
  for (let i = 0; i < characters.length && lines.length < 3; i += most) {
    lines.push(characters.slice(i, i + most).join(""));
  }
  if (characters.length > 3 * most) {
    lines[2] = lines[2].slice(0, -1) + "…";
  }
  return lines.length === 1 ? lines[0] : lines;
}

function options(data, style, narrow) {
  const value = {
    beginAtZero: data.kind !== "lines",
    stacked: data.isStacked,
    title: { display: true, text: data.unit, align: "end" },
    ticks: { maxTicksLimit: narrow ? 4 : 8, callback: (tick) => tick.toLocaleString("ja-JP") },
    grid: { color: style.getPropertyValue("--line-soft") },
  };
  const name = {
    stacked: data.isStacked,
    grid: { display: false },
    ticks: {
      autoSkip: data.kind === "lines",
      callback(index) {
        return broken(this.getLabelForValue(index), data.kind === "bars" ? (narrow ? 8 : 18) : 7);
      },
    },
  };
  const across = data.kind === "bars";
  return {
    animation: false,
    maintainAspectRatio: false,
    indexAxis: across ? "y" : "x",
    interaction: { mode: "index", axis: across ? "y" : "x", intersect: false },
    scales: across ? { x: value, y: name } : { x: name, y: value },
    plugins: {
      legend: { display: data.series.length > 1, position: "bottom", labels: { usePointStyle: data.kind === "lines" } },
      tooltip: {
        callbacks: {
          title: (items) => data.labels[items[0].dataIndex],
          label: (item) => `${item.dataset.label}　${printed(item.raw, data.unit)}`,
        },
      },
    },
    onClick(event, elements) {
      const address = elements.length > 0 && data.addresses[elements[0].index];
      if (address) {
        location.assign(address);
      }
    },
    onHover(event, elements) {
      event.native.target.style.cursor = elements.length > 0 && data.addresses[elements[0].index] ? "pointer" : "";
    },
  };
}

function datasets(data, style) {
  const paper = style.getPropertyValue("--paper") || "white";
  return data.series.map((series, index) => {
    // An open part has the colour of the certain part that it continues.
    const look = looks[(data.isStacked ? 0 : index) % looks.length];
    const color = style.getPropertyValue(look.color).trim();
    const shared = { label: series.name, data: series.values, borderColor: color };
    return data.kind === "lines"
      ? { ...shared, backgroundColor: series.isOpen ? paper : color, borderDash: series.isOpen ? [4, 4] : look.dash, pointStyle: look.point, pointRadius: 5, borderWidth: 2, spanGaps: false }
      : { ...shared, backgroundColor: filled(series.isOpen ? "rising" : data.isStacked ? null : fills[index % fills.length], color, paper), borderWidth: 1.5, maxBarThickness: 36 };
  });
}

function draw(figure) {
  const data = JSON.parse(figure.dataset.chart);
  const plane = figure.querySelector(".chart-plane");
  figure.hidden = false;
  const style = getComputedStyle(figure);
  const narrow = plane.clientWidth < 560;
  plane.style.height = data.kind === "bars" ? `${Math.max(160, 80 + data.labels.length * (narrow ? 48 : 36))}px` : "320px";
  const canvas = document.createElement("canvas");
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", plane.dataset.label);
  plane.append(canvas);
  Chart.defaults.color = style.color;
  Chart.defaults.font.family = style.fontFamily;
  Chart.defaults.font.size = 14;
  charts.push(new Chart(canvas, { type: data.kind === "lines" ? "line" : "bar", data: { labels: data.labels, datasets: datasets(data, style) }, options: options(data, style, narrow) }));
  figure.dataset.state = "drawn";
}

for (const figure of document.querySelectorAll("figure[data-chart]:not([data-state])")) {
  try {
    draw(figure);
  } catch {
    figure.hidden = true;
    figure.dataset.state = "failed";
  }
}

// Paper is narrower than most windows.
addEventListener("beforeprint", () => charts.forEach((chart) => chart.resize(640, chart.height)));
addEventListener("afterprint", () => charts.forEach((chart) => chart.resize()));
