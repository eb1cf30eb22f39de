// The dashboard's page: tells which bar was chosen, and takes new numbers without losing place or focus.

(function () {
  const vscode = acquireVsCodeApi();
  const main = document.querySelector('main');

  document.addEventListener('click', (event) => {
    const link = event.target.closest('[data-query]');
    if (!link) return;
    event.preventDefault();
    vscode.postMessage({ show: link.getAttribute('data-query') });
  });

  window.addEventListener('message', ({ data }) => {
    if (typeof data.body !== 'string') return;
    const links = () => [...main.querySelectorAll('[data-query]')];
    const focused = links().indexOf(document.activeElement);
    const query = document.activeElement?.getAttribute('data-query');
    main.innerHTML = data.body;
    if (focused < 0) return;
    const same = links().filter((link) => link.getAttribute('data-query') === query);
    (same[0] ?? links()[focused])?.focus();
  });
})();
