// Where a list is brought: a file that is chosen or dropped is sent at once.
(() => {
  'use strict';
  const drop = document.getElementById('drop');
  if (!drop) return;
  const file = document.getElementById('file');
  const name = document.getElementById('file-name');

  const send = () => {
    if (!file.files.length) return;
    name.textContent = `Reading ${file.files[0].name} …`;
    file.form.requestSubmit();
  };
  file.addEventListener('change', send);
  const over = (event) => { event.preventDefault(); drop.classList.add('over'); };
  drop.addEventListener('dragenter', over);
  drop.addEventListener('dragover', over);
  drop.addEventListener('dragleave', () => drop.classList.remove('over'));
  drop.addEventListener('drop', (event) => {
    event.preventDefault();
    drop.classList.remove('over');
    if (!event.dataTransfer.files.length) return;
    file.files = event.dataTransfer.files;
    send();
  });
})();
