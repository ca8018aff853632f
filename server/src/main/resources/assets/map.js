// The map of fences. There is no base map: circles and polygons, their names and a graticule on a plain ground.
(() => {
  'use strict';
  const element = document.getElementById('map');
  if (!element) return;
  const status = document.getElementById('map-status');
  element.hidden = false;

  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = L.map(element, {
    renderer: L.canvas({padding: 0.5}),
    attributionControl: false,
    zoomAnimation: !still,
    fadeAnimation: !still,
    inertia: !still,
    zoomSnap: 0.25,
    minZoom: 1,
    maxZoom: 20,
    worldCopyJump: true,
  }).setView([20, 0], 1);
  L.control.scale({maxWidth: 160}).addTo(map);

  const colour = (name) => getComputedStyle(element).getPropertyValue(name).trim();
  const text = (tag, content, className) => {
    const node = document.createElement(tag);
    node.textContent = content;
    if (className) node.className = className;
    return node;
  };
  const caption = (content, className, offset) => ({
    icon: L.divIcon({html: text('span', content), className, iconSize: null, iconAnchor: offset}),
    interactive: false,
    keyboard: false,
  });

  // --- Graticule: meridians and parallels a readable distance apart.

  map.createPane('graticule').style.zIndex = 350;
  const graticule = L.layerGroup().addTo(map);
  const graticuleRenderer = L.canvas({pane: 'graticule', padding: 0.5});
  const STEPS = [30, 20, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001];
  const LEAST_PIXELS = 110;
  const ZOOM_BUTTONS = 45;

  const degrees = (value, step, positive, negative) => {
    const digits = Math.max(0, Math.ceil(-Math.log10(step)));
    return `${Math.abs(value).toFixed(digits)}° ${value < 0 ? negative : positive}`;
  };

  const multiples = ([from, to], step) => {
    const values = [];
    for (let n = Math.ceil(from / step); n * step <= to; n++) values.push(n * step);
    return values;
  };

  const drawGraticule = () => {
    const pixelsPerDegree = (256 * 2 ** map.getZoom()) / 360;
    const step = STEPS.findLast((candidate) => candidate * pixelsPerDegree >= LEAST_PIXELS) ?? STEPS[0];
    const seen = map.getBounds();
    const drawn = seen.pad(0.5);
    const line = (ends) => graticule.addLayer(L.polyline(ends, {
      renderer: graticuleRenderer, pane: 'graticule', interactive: false, weight: 1, color: colour('--graticule'),
    }));
    const label = (at, content, className, offset) => {
      if (seen.contains(at)) graticule.addLayer(L.marker(at, caption(content, className, offset)));
    };
    graticule.clearLayers();
    for (const longitude of multiples([drawn.getWest(), drawn.getEast()], step)) {
      line([[drawn.getSouth(), longitude], [drawn.getNorth(), longitude]]);
      const top = [seen.getNorth(), longitude];
      if (map.latLngToContainerPoint(top).x < ZOOM_BUTTONS) continue;
      label(top, degrees(longitude, step, 'E', 'W'), 'graticule-label', [-4, -4]);
    }
    const MERCATOR_END = 85;
    const parallels = [Math.max(drawn.getSouth(), -MERCATOR_END), Math.min(drawn.getNorth(), MERCATOR_END)];
    for (const latitude of multiples(parallels, step)) {
      line([[latitude, drawn.getWest()], [latitude, drawn.getEast()]]);
      label([latitude, seen.getEast()], degrees(latitude, step, 'N', 'S'), 'graticule-label right', [4, 18]);
    }
  };

  // --- Fences: the true shape, and a dot that is seen from afar.

  const drawn = new Map();
  const layers = L.featureGroup().addTo(map);

  const popup = (fence) => {
    const box = document.createElement('div');
    box.append(text('strong', fence.name));
    if (fence.address && fence.address !== fence.name) box.append(text('p', fence.address));
    if (!fence.polygons) box.append(text('p', `Radius ${fence.radius_meters.toLocaleString('en')} m`));
    const tags = document.createElement('p');
    tags.append(...fence.tags.map((tag) => text('span', tag, 'tag')));
    if (fence.tags.length) box.append(tags);
    return box;
  };

  const shapeStyle = () => ({color: colour('--fence'), weight: 1.5, fillColor: colour('--fence'), fillOpacity: 0.18});
  const dotStyle = () => ({color: colour('--ground'), weight: 1.5, fillColor: colour('--fence'), fillOpacity: 1});

  const draw = (fence) => {
    const centre = L.latLng(fence.latitude, fence.longitude);
    const shape = fence.polygons
      ? L.polygon(fence.polygons, shapeStyle())
      : L.circle(centre, {radius: fence.radius_meters, ...shapeStyle()});
    const dot = L.circleMarker(centre, {radius: 5, ...dotStyle()});
    const group = L.featureGroup([shape, dot]).bindPopup(() => popup(fence));
    layers.addLayer(group);
    // A circle knows its bounds only on a map.
    const bounds = fence.polygons ? shape.getBounds() : centre.toBounds(2 * fence.radius_meters);
    const entry = {fence, centre, shape, dot, group, bounds};
    drawn.set(fence.id, entry);
    return entry;
  };

  // --- Names: as many as fit without covering a dot or each other, newest first.

  const names = L.layerGroup().addTo(map);
  const MOST_NAMES = 300;
  const NAME_LENGTH = 28;
  const HALF_LINE = 9;
  const LETTER = 7.5;
  const DOT = 7;
  const LARGE = 40;

  const drawNames = () => {
    names.clearLayers();
    const seen = [...drawn.values()].filter(({centre}) => map.getBounds().contains(centre));
    if (seen.length > MOST_NAMES) return;
    const frame = L.bounds([0, 0], map.getSize());
    const spots = seen.map(({fence, centre, bounds}) => {
      const at = map.latLngToContainerPoint(centre);
      const radius = at.y - map.latLngToContainerPoint([bounds.getNorth(), centre.lng]).y;
      // Beside a small circle, inside a large one.
      return {fence, centre, at, reach: radius > LARGE ? DOT : Math.max(DOT, radius)};
    });
    const taken = spots.map(({at, reach}) => L.bounds(at.subtract([reach, reach]), at.add([reach, reach])));
    for (const {fence, centre, at, reach} of spots) {
      const gap = reach + 2;
      const width = Math.min(fence.name.length, NAME_LENGTH) * LETTER;
      const right = {left: at.x + gap, className: 'fence-name', offset: [-gap, HALF_LINE]};
      const left = {left: at.x - gap - width, className: 'fence-name left', offset: [gap, HALF_LINE]};
      for (const place of [right, left]) {
        const box = L.bounds([place.left, at.y - HALF_LINE], [place.left + width, at.y + HALF_LINE]);
        if (!frame.contains(box) || taken.some((other) => other.overlaps(box))) continue;
        taken.push(box);
        names.addLayer(L.marker(centre, caption(fence.name, place.className, place.offset)));
        break;
      }
    }
  };

  // --- Together

  const show = async (link) => {
    const {fence: id, source} = link.dataset;
    // The table goes further back than the map: what is not drawn yet is drawn now.
    const entry = drawn.get(id) ?? draw(await json(source));
    map.fitBounds(entry.bounds, {maxZoom: 17, padding: [60, 60]});
    entry.group.openPopup(entry.centre);
    element.scrollIntoView({block: 'nearest'});
    element.focus({preventScroll: true});
  };

  const fill = ({geofences, total_count: total}) => {
    geofences.forEach(draw);
    // No circle hides a dot, and no dot that of a newer fence.
    [...drawn.values()].reverse().forEach(({dot}) => dot.bringToFront());
    const bounds = L.latLngBounds([...drawn.values()].flatMap(({bounds: b}) => [b.getSouthWest(), b.getNorthEast()]));
    if (bounds.isValid()) map.fitBounds(bounds, {padding: [40, 40], maxZoom: 16, animate: false});
    drawNames();
    if (total > geofences.length) {
      const count = (number) => number.toLocaleString('en');
      status.textContent = `The map shows the newest ${count(geofences.length)} of ${count(total)}.`;
    }
  };

  const json = async (source) => {
    const response = await fetch(source, {headers: {Accept: 'application/json'}});
    // The session is over: the page itself leads to the login.
    if (response.status === 401) location.reload();
    if (!response.ok) throw new Error(`answered ${response.status}`);
    return response.json();
  };

  const failed = (what) => () => { status.textContent = `${what} could not be loaded. Reload the page to try again.`; };

  map.on('moveend', () => { drawGraticule(); drawNames(); });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    drawGraticule();
    drawn.forEach(({shape, dot}) => { shape.setStyle(shapeStyle()); dot.setStyle(dotStyle()); });
  });
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[data-fence]');
    if (link) { event.preventDefault(); show(link).catch(failed('The fence')); }
  });

  drawGraticule();
  json(element.dataset.source).then(fill).catch(failed('The fences'));
})();
