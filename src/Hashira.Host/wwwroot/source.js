// Draws the pages of a source PDF and lays the marked places over them. Without it the text of the page, marked, is all there.
import * as pdfjs from "./vendor/pdfjs/pdf.min.mjs";

const vendor = new URL("./vendor/pdfjs/", import.meta.url).href;
pdfjs.GlobalWorkerOptions.workerSrc = vendor + "pdf.worker.min.mjs";

const places = [...document.querySelectorAll(".drawn")];

async function draw(pdf, place) {
  const page = await pdf.getPage(Number(place.dataset.page));
  const whole = page.getViewport({ scale: 1 });
  const ratio = Math.min(window.devicePixelRatio || 1, 2);
  place.hidden = false;
  const scale = place.clientWidth / whole.width;
  const viewport = page.getViewport({ scale: scale * ratio });
  const canvas = document.createElement("canvas");
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", place.dataset.label);
  place.append(canvas);
  await page.render({ canvasContext: canvas.getContext("2d"), viewport }).promise;
  for (const mark of place.dataset.marks.split(";").filter(Boolean)) {
    const [x, y, width, height] = mark.split(" ").map(Number);
    const box = document.createElement("span");
    box.className = "drawn-mark";
    box.style.left = `${(100 * x) / whole.width}%`;
    box.style.top = `${(100 * y) / whole.height}%`;
    box.style.width = `${(100 * width) / whole.width}%`;
    box.style.height = `${(100 * height) / whole.height}%`;
    place.append(box);
  }
  place.dataset.state = "drawn";
}

async function drawAll() {
  const pdf = await pdfjs.getDocument({
    url: places[0].dataset.file,
    cMapUrl: vendor + "cmaps/",
    cMapPacked: true,
    standardFontDataUrl: vendor + "fonts/",
    isEvalSupported: false,
    useWasm: false,
    enableXfa: false,
  }).promise;
  for (const place of places) {
    await draw(pdf, place);
  }
}

if (places.length > 0) {
  drawAll().catch(() => {
    for (const place of places.filter((one) => one.dataset.state !== "drawn")) {
      place.hidden = true;
      place.dataset.state = "failed";
    }
  });
}
