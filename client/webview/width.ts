/** Runs after the page has become wider or narrower, once a frame. */
export function followWidth(changed: () => void): void {
  let width = document.body.clientWidth;
  let waiting = false;
  const observer = new ResizeObserver(() => {
    if (document.body.clientWidth === width) return;
    width = document.body.clientWidth;
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      changed();
    });
  });
  observer.observe(document.body);
}
