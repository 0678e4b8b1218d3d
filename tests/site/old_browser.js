// Drives Chromium 80, as old office computers have it. In: {chromium, libraries, root, pages, question, onPath, cited} as JSON on standard input; out: what was seen.
// Run in a folder that has puppeteer-core.

const fs = require("fs"), http = require("http"), path = require("path");
const puppeteer = require(path.join(process.cwd(), "node_modules/puppeteer-core"));

const { chromium, libraries, root, pages, question, onPath, cited } = JSON.parse(fs.readFileSync(0, "utf8"));
const TYPES = { ".html": "text/html; charset=utf-8", ".js": "application/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".svg": "image/svg+xml" };

const server = http.createServer((request, response) => {
  const file = path.join(root, decodeURIComponent(request.url.split("?")[0]));
  if (!fs.existsSync(file) || fs.statSync(file).isDirectory()) { response.statusCode = 404; response.end(); return; }
  response.setHeader("Content-Type", TYPES[path.extname(file)] || "application/octet-stream");
  response.end(fs.readFileSync(file));
});

async function look() {
  const base = `http://127.0.0.1:${server.address().port}/`;
  const browser = await puppeteer.launch({
    executablePath: chromium, args: ["--headless", "--no-sandbox", "--disable-gpu", "--single-process", "--no-zygote"],
    env: { ...process.env, LD_LIBRARY_PATH: libraries } });
  const seen = { version: await browser.version(), complaints: [], pages: {} };
  const page = await browser.newPage();
  page.on("pageerror", (error) => seen.complaints.push(`${page.url()}: ${error.message}`));
  page.on("console", (said) => said.type() === "error" && seen.complaints.push(`${page.url()}: ${said.text()}`));
  for (const [width, height] of [[1360, 900], [390, 844]]) {
    await page.setViewport({ width, height });
    for (const address of pages) {
      await page.goto(base + address);
      seen.pages[`${address} ${width}`] = await page.evaluate(() => {
        const title = document.querySelector("h1").getBoundingClientRect(), main = document.scrollingElement;
        const claim = Array.from(document.querySelectorAll(".claim")).find((one) => one.getClientRects().length), note = claim && claim.querySelector(".cite");
        const told = claim && note ? [claim.getBoundingClientRect(), note.getBoundingClientRect()] : null;
        return { title: title.width > 0 && title.height > 0, sideways: main.scrollWidth > main.clientWidth + 1, beside: told ? told[1].left > told[0].left + 300 : null };
      });
    }
  }
  await page.setViewport({ width: 1360, height: 900 });
  await page.goto(`${base}index.html?q=${encodeURIComponent(question)}`);
  await page.waitForSelector("[data-search-results] a", { timeout: 30000 });
  seen.home = await page.$$eval("[data-search-results] a", (links) => links.map((link) => link.getAttribute("href")));
  await page.goto(base + pages[1]);
  await page.keyboard.press("/");
  await page.waitForSelector("dialog input");
  await page.keyboard.type(question);
  await page.waitForSelector("dialog [data-search-results] a", { timeout: 30000 });
  seen.dialog = await page.$$eval("[data-search-results] a", (links) => links.map((link) => link.getAttribute("href")));
  await page.goto(base + onPath);
  await page.click(".tick .kb-tick__box");
  await page.reload();
  seen.ticked = await page.$eval(".tick .kb-tick__box", (box) => box.checked);
  const answer = await page.$eval("details.ask .claim", (claim) => claim.id);
  await page.goto(base + onPath + "#" + answer);
  seen.unfolded = await page.$eval("#" + answer, (claim) => claim.closest("details").open && claim.getBoundingClientRect().height > 0);
  await page.goto(base + cited);
  await page.hover(".cite a[href*='speeches/']");
  await page.waitForSelector("#kb-preview", { timeout: 30000 });
  seen.preview = await page.$eval("#kb-preview", (box) => box.textContent);
  await page.click(".kb-head-button--dark");
  seen.scheme = await page.$eval("body", (body) => body.dataset.mdColorScheme);
  await page.click(".kb-head-button:not(.kb-head-button--dark)");
  seen.large = await page.$eval("html", (html) => parseFloat(getComputedStyle(html).fontSize));
  await browser.close();
  return seen;
}

server.listen(0, "127.0.0.1", () => look().then(
  (seen) => { process.stdout.write(JSON.stringify(seen)); process.exit(0); },
  (error) => { process.stderr.write(String(error.stack)); process.exit(1); }));
