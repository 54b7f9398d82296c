/** Runs after the page has become wider or narrower, once a frame. */
export function followWidth(changed: () => void): void {
  let width = document.body.clientWidth;
  let frame: number | undefined;
  const observer = new ResizeObserver(() => {
    if (document.body.clientWidth === width) return;
    width = document.body.clientWidth;
    frame ??= requestAnimationFrame(() => {
      frame = undefined;
      changed();
    });
  });
  observer.observe(document.body);
}
