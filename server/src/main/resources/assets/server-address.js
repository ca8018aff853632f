// Behind a proxy the server does not know the address that people use; their browser does.
for (const element of document.querySelectorAll('.server-address')) {
  element.textContent = location.origin;
}
