// Stands in a page before anything of it runs, and notes when things are seen there. It changes nothing of the page.
(() => {
  const seen = {};
  const echoes = [];
  let lastLongTask = 0;
  let pressed = null;

  // What is drawn now is seen with the next frame; the task after it is the first that runs when it has been.
  const whenSeen = (then) => requestAnimationFrame(() => setTimeout(() => then(performance.now())));
  const note = (name) => {
    if (name in seen) return;
    seen[name] = null;
    whenSeen((at) => { seen[name] = at; });
  };

  const signs = {
    banner: '[data-sign=banner], section[aria-label] > p + dl',
    chart: '[role=gridcell][tabindex="0"]',
    thumbnail: 'img[data-shown]',
  };
  const look = () => {
    for (const [name, selector] of Object.entries(signs)) if (!(name in seen) && document.querySelector(selector)) note(name);
    if (!pressed) return;
    const { at, cell, before } = pressed;
    if (cell.getAttribute('aria-label') === before) return;
    pressed = null;
    whenSeen((now) => echoes.push(now - at));
  };
  const changes = { subtree: true, childList: true, attributes: true, attributeFilter: ['aria-label', 'data-shown', 'tabindex'] };
  new MutationObserver(look).observe(document, changes);
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) lastLongTask = Math.max(lastLongTask, startTime + duration);
  }).observe({ type: 'longtask', buffered: true });

  // Charting is the key 1 with Shift: from when the browser got it until the tooth is seen with its new mark.
  addEventListener('keydown', (event) => {
    if (event.code !== 'Digit1' || !event.shiftKey) return;
    const cell = document.activeElement?.closest('[role=gridcell]');
    if (cell) pressed = { at: event.timeStamp, cell, before: cell.getAttribute('aria-label') };
  }, true);

  // The teeth in 3D: from the press on the button until the first picture with teeth in it has been drawn to the end.
  addEventListener('click', (event) => {
    if (event.target.closest('button')?.textContent === '3D') seen.press3d = event.timeStamp;
  }, true);
  const draw = WebGL2RenderingContext.prototype.drawElements;
  WebGL2RenderingContext.prototype.drawElements = function drawElements(mode, count, ...rest) {
    draw.call(this, mode, count, ...rest);
    if (count < 1000 || 'teeth' in seen) return;
    seen.teeth = null;
    queueMicrotask(() => {
      // Reading one dot back waits for the drawing.
      this.readPixels(0, 0, 1, 1, this.RGBA, this.UNSIGNED_BYTE, new Uint8Array(4));
      seen.teeth = performance.now();
    });
  };

  window.pageClock = () => ({ seen, echoes, lastLongTask, firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null });
})();
