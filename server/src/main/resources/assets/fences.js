// The table and the panel: menus that close, keys, and where the focus goes after a change.
(() => {
  'use strict';
  const menus = () => [...document.querySelectorAll('details.menu[open]')];
  document.addEventListener('click', ({target}) => {
    menus().filter((menu) => !menu.contains(target) || target.closest('.menu a')).forEach((menu) => { menu.open = false; });
    const row = target.closest('tr[data-row]');
    if (row && !target.closest('a') && !getSelection().toString()) row.querySelector('a').click();
    if (target.closest('.clear')) document.getElementById('q').value = '';
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    const open = menus()[0];
    if (open) {
      open.open = false;
      open.querySelector('summary').focus();
    } else if (!window.cancelDrawing?.()) {
      document.getElementById('close-panel')?.click();
    }
  });

  // The session is over: what came is the login page, which is no part of this one.
  document.body.addEventListener('htmx:beforeSwap', (event) => {
    if (new URL(event.detail.xhr.responseURL).pathname === '/login') {
      event.detail.shouldSwap = false;
      location.reload();
    }
  });

  // A panel that opens has the focus; one that closes gives it back to the row that it was about.
  let before = null;
  document.body.addEventListener('htmx:beforeSwap', () => {
    const panel = document.getElementById('panel');
    before = panel && {fence: panel.dataset.fence ?? '', key: panel.dataset.form ?? 'shown'};
  });
  document.body.addEventListener('htmx:afterSettle', ({target}) => {
    if (target.id !== 'work') return;
    const panel = document.getElementById('panel');
    const now = panel && {fence: panel.dataset.fence ?? '', key: panel.dataset.form ?? 'shown'};
    const same = now?.fence === before?.fence && now?.key === before?.key;
    if (panel && (!same || panel.querySelector('[role=alert]'))) {
      const first = panel.dataset.form ? panel.querySelector('input:not([type=hidden]), textarea') : document.getElementById('panel-title');
      (panel.querySelector('#at') ?? first).focus({preventScroll: true});
      panel.scrollIntoView({block: 'nearest'});
    } else if (!panel && before) {
      document.getElementById(`fence-${before.fence}`)?.focus({preventScroll: true});
    }
  });
})();
