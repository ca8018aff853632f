// Starts Swagger UI. No validator: it would send the description to an outside host.
(() => {
  'use strict';
  const element = document.getElementById('api');

  // The published description names the default address; what is tried here goes to the server that shows the page.
  const toThisServer = (response) => {
    if (response.url.endsWith(element.dataset.description)) {
      const description = {...JSON.parse(response.text), servers: [{url: location.origin, description: 'This server'}]};
      response.text = JSON.stringify(description);
    }
    return response;
  };

  SwaggerUIBundle({
    url: element.dataset.description,
    domNode: element,
    deepLinking: true,
    validatorUrl: 'none',
    responseInterceptor: toThisServer,
    presets: [SwaggerUIBundle.presets.apis],
    layout: 'BaseLayout',
  });

  const dark = matchMedia('(prefers-color-scheme: dark)');
  const follow = () => document.documentElement.classList.toggle('dark-mode', dark.matches);
  dark.addEventListener('change', follow);
  follow();
})();
