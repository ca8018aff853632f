// The pages of an import: what is ticked, the menu, and where the focus goes after a change.
(() => {
  'use strict';
  const ticks = () => [...document.querySelectorAll('input[name="row"]')];
  const count = () => {
    const number = ticks().filter((tick) => tick.checked).length;
    document.getElementById('ticked').textContent = `${number} ticked`;
  };
  document.addEventListener('change', ({target}) => {
    if (target.id === 'tick-all') ticks().forEach((tick) => { tick.checked = target.checked; });
    if (target.id === 'tick-all' || target.name === 'row') count();
  });
  const menu = () => document.querySelector('details.menu[open]');
  document.addEventListener('click', ({target}) => {
    if (menu() && !menu().contains(target)) menu().open = false;
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    const open = menu();
    if (open) {
      open.open = false;
      open.querySelector('summary').focus();
    } else {
      document.getElementById('close-editor')?.click();
    }
  });

  // The session is over: what came is the login page, which is no part of this one.
  document.body.addEventListener('htmx:beforeSwap', (event) => {
    if (new URL(event.detail.xhr.responseURL).pathname === '/login') {
      event.detail.shouldSwap = false;
      location.reload();
    }
  });

  // Whoever worked on a row by keyboard goes on from there.
  let row = null;
  document.body.addEventListener('htmx:beforeSwap', () => {
    row = document.getElementById('editor')?.dataset.row ?? null;
  });
  document.body.addEventListener('htmx:afterSettle', () => {
    const editor = document.getElementById('editor');
    if (editor) {
      (editor.querySelector('input[name="candidate"]') ?? document.getElementById('address')).focus({preventScroll: true});
      editor.scrollIntoView({block: 'nearest'});
    } else if (row !== null) {
      (document.getElementById(`edit-${row}`) ?? document.getElementById('q')).focus({preventScroll: true});
    }
  });
})();
