// The ground that fences stand on: tiles of the base map that the settings name, or the streets that the server knows, with a
// graticule.
window.ground = (element, options) => {
  'use strict';
  element.hidden = false;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = L.map(element, {
    preferCanvas: true, attributionControl: false, zoomAnimation: !still, fadeAnimation: !still, inertia: !still,
    zoomSnap: 0.25, minZoom: 1, maxZoom: 20, worldCopyJump: true, ...options,
  }).setView([38, -97], 3.5);
  L.control.scale({maxWidth: 160}).addTo(map);

  const {tiles, streets, attribution} = element.dataset;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  if (attribution) {
    const control = L.control({position: 'bottomright'});
    control.onAdd = () => {
      const box = L.DomUtil.create('div', 'leaflet-control-attribution');
      box.textContent = attribution;
      return box;
    };
    control.addTo(map);
  }
  if (tiles) {
    L.tileLayer(tiles, {maxZoom: 20, attribution: ''}).addTo(map);
    return map;
  }
  if (streets) {
    map.createPane('streets').style.zIndex = 150;
    const layer = L.tileLayer(streets, {
      pane: 'streets', className: 'street-tiles', maxZoom: 20, tileSize: 512, zoomOffset: -1, updateWhenZooming: false,
      theme: () => (dark.matches ? 'dark' : 'light'), scale: () => (devicePixelRatio > 1 ? 2 : 1),
    }).addTo(map);
    dark.addEventListener('change', () => layer.redraw());
  }

  const STEPS = [30, 20, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001, 0.0005];
  const LEAST_PIXELS = 110;
  map.createPane('graticule').style.zIndex = 100;
  const renderer = L.canvas({pane: 'graticule', padding: 0.5});
  const lines = L.layerGroup().addTo(map);
  const wrapped = (longitude) => ((((longitude + 180) % 360) + 360) % 360) - 180;
  const degrees = (value, step, positive, negative) =>
    `${Math.abs(value).toFixed(Math.max(0, Math.ceil(-Math.log10(step))))}° ${value < 0 ? negative : positive}`;
  const label = (at, text, className, anchor) => {
    const span = document.createElement('span');
    span.textContent = text;
    lines.addLayer(L.marker(at, {
      icon: L.divIcon({html: span, className, iconSize: null, iconAnchor: anchor}), interactive: false, keyboard: false,
    }));
  };
  const draw = () => {
    const perDegree = (256 * 2 ** map.getZoom()) / 360;
    const step = STEPS.findLast((candidate) => candidate * perDegree >= LEAST_PIXELS) ?? STEPS[0];
    const seen = map.getBounds();
    const wide = seen.pad(0.5);
    const color = getComputedStyle(element).getPropertyValue('--graticule').trim();
    const line = (ends) => lines.addLayer(L.polyline(ends, {renderer, pane: 'graticule', interactive: false, weight: 1, color}));
    lines.clearLayers();
    for (let n = Math.ceil(wide.getWest() / step); n * step <= wide.getEast(); n++) {
      const longitude = n * step;
      line([[Math.max(wide.getSouth(), -85), longitude], [Math.min(wide.getNorth(), 85), longitude]]);
      const top = [seen.getNorth(), longitude];
      if (seen.contains(top) && map.latLngToContainerPoint(top).x > 45) {
        label(top, degrees(wrapped(longitude), step, 'E', 'W'), 'graticule-label', [-4, -4]);
      }
    }
    for (let n = Math.ceil(Math.max(wide.getSouth(), -85) / step); n * step <= Math.min(wide.getNorth(), 85); n++) {
      const latitude = n * step;
      line([[latitude, wide.getWest()], [latitude, wide.getEast()]]);
      const right = [latitude, seen.getEast()];
      if (seen.contains(right)) label(right, degrees(latitude, step, 'N', 'S'), 'graticule-label right', [4, 18]);
    }
  };
  map.on('moveend', draw);
  dark.addEventListener('change', draw);
  draw();
  return map;
};
