// Starts Swagger UI. No validator: it would send the description to an outside host.
(() => {
  'use strict';
  const element = document.getElementById('api');
  SwaggerUIBundle({
    url: element.dataset.description,
    domNode: element,
    deepLinking: true,
    validatorUrl: 'none',
    presets: [SwaggerUIBundle.presets.apis],
    layout: 'BaseLayout',
  });

  const dark = matchMedia('(prefers-color-scheme: dark)');
  const follow = () => document.documentElement.classList.toggle('dark-mode', dark.matches);
  dark.addEventListener('change', follow);
  follow();
})();
