// The map of an import: a sign per row, drawn on one canvas so that fifty thousand stay smooth; its shape says its outcome.
(() => {
  'use strict';
  const element = document.getElementById('import-map');
  if (!element) return;
  const map = window.ground(element);
  const colour = (name) => getComputedStyle(element).getPropertyValue(`--${name}`).trim();

  let rows = [];
  let outcomes = [];
  let fences = [];
  let shown = '';
  let selected = null;
  let fitted = false;

  const SIGNS = {
    new: (c, x, y, r) => c.arc(x, y, r, 0, 7),
    created: (c, x, y, r) => c.arc(x, y, r, 0, 7),
    duplicate: (c, x, y, r) => c.rect(x - r, y - r, 2 * r, 2 * r),
    ambiguous: (c, x, y, r) => { c.moveTo(x, y - r * 1.3); c.lineTo(x + r * 1.25, y + r); c.lineTo(x - r * 1.25, y + r); c.closePath(); },
    other: (c, x, y, r) => { c.moveTo(x - r, y); c.lineTo(x, y - r); c.lineTo(x + r, y); c.lineTo(x, y + r); c.closePath(); },
  };

  const Signs = L.Layer.extend({
    onAdd(owner) {
      this.canvas = L.DomUtil.create('canvas', 'leaflet-layer signs', owner.getPane('overlayPane'));
      owner.on('moveend zoomend resize viewreset', this.draw, this);
      if (owner.options.zoomAnimation) owner.on('zoomanim', this.follow, this);
      this.canvas.classList.add('leaflet-zoom-animated');
      this.draw();
    },
    follow(event) {
      const scale = map.getZoomScale(event.zoom, map.getZoom());
      const corner = map.containerPointToLatLng([0, 0]);
      L.DomUtil.setTransform(this.canvas, map._latLngToNewLayerPoint(corner, event.zoom, event.center), scale);
    },
    draw() {
      const size = map.getSize();
      const ratio = devicePixelRatio || 1;
      Object.assign(this.canvas, {width: size.x * ratio, height: size.y * ratio});
      Object.assign(this.canvas.style, {width: `${size.x}px`, height: `${size.y}px`});
      L.DomUtil.setPosition(this.canvas, map.containerPointToLayerPoint([0, 0]));
      const context = this.canvas.getContext('2d');
      context.scale(ratio, ratio);
      this.paint(context, size);
    },
    paint(context, size) {
      const styles = Object.fromEntries(outcomes.map((key) => [key, colour(key) || colour('muted')]));
      const ground = colour('ground');
      const radiusInPixels = (latitude, meters) =>
        meters / (40075016.7 * Math.cos(latitude * Math.PI / 180) / (256 * 2 ** map.getZoom()));
      context.globalAlpha = 0.9;
      context.strokeStyle = colour('muted');
      for (const fence of fences) {
        const at = map.latLngToContainerPoint(fence.at);
        context.beginPath();
        context.arc(at.x, at.y, Math.max(2, radiusInPixels(fence.at[0], fence.radius)), 0, 7);
        context.stroke();
      }
      const near = rows.length > 2000 ? 3 : rows.length > 200 ? 4.5 : 6;
      const scale = map.getZoomScale(map.getZoom(), 0);
      const {x: left, y: top} = map.getPixelBounds().min;
      const placed = [];
      // Of rows with one outcome in one place one sign is seen, and one circle of each size.
      const drawn = new Set();
      for (const {number, outcome, latitude, meters, world} of rows) {
        const at = L.point(Math.round(world.x * scale - left), Math.round(world.y * scale - top));
        if (at.x < -200 || at.y < -200 || at.x > size.x + 200 || at.y > size.y + 200) continue;
        const key = outcomes[outcome];
        const dim = Boolean(shown) && shown !== key;
        const spot = ((at.x + 200) * 16384 + at.y + 200) * 16 + outcome;
        if (!drawn.has(spot) || number === selected) placed.push({at, key, dim, number});
        drawn.add(spot);
        const circle = -(spot * 65536 + meters);
        const reach = radiusInPixels(latitude, meters);
        if (meters && reach > near && key !== 'left-out' && !drawn.has(circle)) {
          drawn.add(circle);
          context.beginPath();
          context.arc(at.x, at.y, reach, 0, 7);
          context.globalAlpha = dim ? 0.05 : 0.16;
          context.fillStyle = styles[key];
          context.fill();
          context.globalAlpha = dim ? 0.2 : 0.9;
          context.lineWidth = 1;
          context.strokeStyle = styles[key];
          context.stroke();
        }
      }
      const stamps = new Map();
      for (const {at, key, dim, number} of placed) {
        const radius = number === selected ? near + 3 : near;
        const name = `${key} ${radius}`;
        if (!stamps.has(name)) stamps.set(name, this.stamp(key, radius, styles[key], ground));
        const stamp = stamps.get(name);
        const half = stamp.width / 2 / (devicePixelRatio || 1);
        context.globalAlpha = dim ? 0.2 : 1;
        context.drawImage(stamp, at.x - half, at.y - half, 2 * half, 2 * half);
      }
      context.globalAlpha = 1;
      this.placed = placed;
    },
    // A sign, drawn once: to copy fifty thousand takes a tenth of the time that drawing them takes.
    stamp(key, radius, fill, edge) {
      const ratio = devicePixelRatio || 1;
      const half = Math.ceil(radius * 1.5) + 2;
      const stamp = document.createElement('canvas');
      Object.assign(stamp, {width: 2 * half * ratio, height: 2 * half * ratio});
      const context = stamp.getContext('2d');
      context.scale(ratio, ratio);
      context.lineWidth = 1.5;
      context.beginPath();
      (SIGNS[key] ?? SIGNS.other)(context, half, half, radius);
      context.fillStyle = fill;
      context.fill();
      context.strokeStyle = edge;
      context.stroke();
      return stamp;
    },
    at(point) {
      let best = null;
      let least = 14;
      for (const sign of this.placed ?? []) {
        const distance = sign.at.distanceTo(point);
        if (distance < least && !sign.dim) { least = distance; best = sign; }
      }
      return best;
    },
  });
  const signs = new Signs().addTo(map);

  // --- The row that is being edited: a pin to drag, or the candidates to choose from.

  const pins = L.featureGroup().addTo(map);
  const pin = (at, letter, options) => {
    const body = document.createElement('span');
    body.textContent = letter;
    return L.marker(at, {
      icon: L.divIcon({html: body, className: 'pin', iconSize: [28, 36], iconAnchor: [14, 36]}), ...options,
    });
  };

  const place = ({lat, lng}) => {
    const form = document.getElementById('point');
    form.latitude.value = lat.toFixed(6);
    form.longitude.value = lng.toFixed(6);
    form.requestSubmit();
  };

  const edit = () => {
    pins.clearLayers();
    const editor = document.getElementById('editor');
    selected = editor ? Number(editor.dataset.row) : null;
    if (!editor) return;
    const choices = [...editor.querySelectorAll('input[name="candidate"]')];
    for (const choice of choices) {
      const at = [Number(choice.dataset.latitude), Number(choice.dataset.longitude)];
      const marker = pin(at, choice.dataset.letter, {title: choice.parentNode.textContent.trim(), keyboard: true});
      marker.on('click', () => { choice.checked = true; choice.form.requestSubmit(); });
      pins.addLayer(marker);
    }
    const {latitude, longitude, radius} = editor.dataset;
    if (!choices.length) {
      const known = latitude !== undefined && latitude !== '';
      const at = known ? L.latLng(Number(latitude), Number(longitude)) : map.getCenter();
      const marker = pin(at, known ? '' : '?', {draggable: true, autoPan: true, title: 'Drag to where it is'});
      marker.on('dragend', () => place(marker.getLatLng()));
      pins.addLayer(marker);
      if (known) map.fitBounds(at.toBounds(Math.max(600, 5 * Number(radius))), {animate: false});
    } else {
      map.fitBounds(pins.getBounds(), {padding: [60, 60], maxZoom: 14, animate: false});
    }
  };

  map.on('click', ({containerPoint}) => {
    const sign = signs.at(containerPoint);
    const link = sign && document.getElementById(`edit-${sign.number}`);
    if (link) return link.click();
    if (sign && document.getElementById('work').matches('[hx-boost]')) {
      const address = new URL(location.href);
      address.searchParams.set('edit', sign.number);
      htmx.ajax('GET', address.pathname + address.search, {target: '#work', select: '#work', swap: 'outerHTML show:none'});
    }
    return undefined;
  });
  map.on('mousemove', ({containerPoint}) => {
    element.classList.toggle('on-sign', Boolean(signs.at(containerPoint)));
  });

  // --- Together

  const refresh = () => {
    shown = new URL(location.href).searchParams.get('show') ?? '';
    edit();
    signs.draw();
  };

  // Five numbers a point: row, outcome, latitude, longitude, radius; three of them count from the point before.
  const unpacked = (numbers) => {
    const points = [];
    let [row, north, east] = [0, 0, 0];
    for (let i = 0; i < numbers.length; i += 5) {
      row += numbers[i];
      north += numbers[i + 2];
      east += numbers[i + 3];
      const [latitude, longitude] = [north / 1e6, east / 1e6];
      points.push({
        number: row, outcome: numbers[i + 1], latitude, longitude, meters: numbers[i + 4], world: map.project([latitude, longitude], 0),
      });
    }
    return points;
  };

  // All rows at first, then those that changed since the version that is here.
  let known = null;
  const load = async () => {
    const since = known === null ? '' : `?since=${known}`;
    const response = await fetch(element.dataset.source + since, {headers: {Accept: 'application/json'}});
    if (response.status === 401) return location.reload();
    if (!response.ok) throw new Error(`answered ${response.status}`);
    const data = await response.json();
    outcomes = data.outcomes;
    known = data.version;
    const changed = new Set(data.changed);
    const same = data.changed ? rows.filter(({number}) => !changed.has(number) && number < data.rows) : [];
    rows = [...same, ...unpacked(data.points)].sort((one, other) => one.number - other.number);
    if (!fitted && rows.length) {
      map.fitBounds(L.latLngBounds(rows.map(({latitude, longitude}) => [latitude, longitude])), {padding: [40, 40], maxZoom: 15, animate: false});
      fitted = true;
    }
    return refresh();
  };

  const loadFences = async () => {
    const response = await fetch(element.dataset.fences, {headers: {Accept: 'application/json'}});
    if (!response.ok) return;
    fences = (await response.json()).geofences
      .filter((fence) => fence.radius_meters)
      .map((fence) => ({at: [fence.latitude, fence.longitude], radius: fence.radius_meters}));
    signs.draw();
  };

  // One after the other: what was asked for first must not come last.
  let loading = Promise.resolve();
  const reload = () => {
    loading = loading.then(load).catch(() => element.classList.add('unavailable'));
    return loading;
  };

  let version = document.getElementById('work').dataset.version;
  document.body.addEventListener('htmx:afterSettle', () => {
    const now = document.getElementById('work')?.dataset.version;
    if (now === version) return refresh();
    version = now;
    return reload();
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => signs.draw());
  reload();
  if (document.getElementById('work').matches('[hx-boost]')) loadFences();
})();
