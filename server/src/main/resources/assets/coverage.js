// Where addresses are known: squares of a grid, the darker the more.
(async () => {
  'use strict';
  const element = document.getElementById('coverage');
  if (!element) return;
  const map = ground(element);
  const status = document.getElementById('coverage-status');
  const answer = await fetch(element.dataset.source);
  if (!answer.ok) {
    status.textContent = 'The map could not be loaded.';
    return;
  }
  const {degrees, cells} = await answer.json();
  if (!cells.length) return;
  const most = Math.log1p(Math.max(...cells.map(([, , rows]) => rows)));
  const squares = L.featureGroup().addTo(map);
  // From near, streets are to be seen through them.
  const NEAR = 11;
  const draw = () => {
    const strength = map.getZoom() < NEAR ? 0.75 : 0.1;
    const color = getComputedStyle(element).getPropertyValue('--fence').trim();
    squares.clearLayers();
    for (const [row, column, rows] of cells) {
      squares.addLayer(L.rectangle(
        [[row * degrees, column * degrees], [(row + 1) * degrees, (column + 1) * degrees]],
        {stroke: true, color, weight: 0.5, opacity: 0.5, fillColor: color, fillOpacity: 0.15 + strength * (Math.log1p(rows) / most), interactive: false},
      ));
    }
  };
  draw();
  map.on('zoomend', draw);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
  map.fitBounds(squares.getBounds().pad(0.15), {maxZoom: 8});
})();
