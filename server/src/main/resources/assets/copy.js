// Buttons that copy what another element says. Off HTTPS browsers have no clipboard to write to, but know the old command.
(() => {
  'use strict';
  const selected = (source) => {
    const range = document.createRange();
    range.selectNodeContents(source);
    const selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
    return document.execCommand('copy');
  };
  for (const button of document.querySelectorAll('[data-copy]')) {
    const source = document.getElementById(button.dataset.copy);
    const says = button.textContent;
    button.hidden = false;
    button.addEventListener('click', async () => {
      let copied = false;
      try {
        await navigator.clipboard.writeText(source.textContent.trim());
        copied = true;
      } catch {
        copied = selected(source);
      }
      button.textContent = copied ? 'Copied' : 'Press Ctrl+C';
      setTimeout(() => { button.textContent = says; }, 2500);
    });
  }
})();
