// Draws the place of a fence on the map and in the fields of its form: what changes in one changes in the other.
window.drawing = (map, panel, style, hint) => {
  'use strict';
  const kind = panel.dataset.form;
  const field = (name) => panel.querySelector(`#${name}`);
  const layer = L.featureGroup().addTo(map);
  const handle = (at, className, title, options) => L.marker(at, {
    icon: L.divIcon({className: `handle ${className}`, iconSize: className === 'between' ? [11, 11] : [16, 16]}), title, alt: title, draggable: true, ...options,
  });
  const round = (degrees) => Number(degrees.toFixed(7));
  const number = (input) => (input && input.value.trim() !== '' ? Number(input.value) : NaN);
  const listeners = [];
  const on = (target, type, listener) => {
    target.addEventListener(type, listener);
    listeners.push(() => target.removeEventListener(type, listener));
  };

  // --- A circle: click its centre, then its edge; or drag either.

  const circle = () => {
    const [latitude, longitude, radius] = ['latitude', 'longitude', 'radius'].map(field);
    const movable = kind === 'circle';
    let sizing = false;
    let shape = null;
    let edge = null;

    const centre = () => {
      const at = [number(latitude), number(longitude)];
      return at.every(Number.isFinite) && Math.abs(at[0]) <= 90 && Math.abs(at[1]) <= 180 ? L.latLng(at) : null;
    };
    const meters = () => (number(radius) > 0 ? number(radius) : 1);
    // To the east, where the circle's edge is.
    const edgeAt = (at) => {
      const bounds = at.toBounds(2 * meters());
      return L.latLng(at.lat, bounds.getEast());
    };
    const update = () => {
      const at = centre();
      if (!at || !shape) return draw();
      shape.setLatLng(at).setRadius(meters());
      if (edge) edge.setLatLng(edgeAt(at));
      return undefined;
    };
    const setCentre = ({lat, lng}) => {
      const wrapped = L.latLng(lat, lng).wrap();
      latitude.value = round(wrapped.lat);
      longitude.value = round(wrapped.lng);
    };
    const setRadius = (to) => { radius.value = Math.min(100000, Math.max(1, Math.round(map.distance(centre(), to)))); };
    const draw = () => {
      layer.clearLayers();
      shape = null;
      edge = null;
      const at = centre();
      hint(movable ? (at ? 'Drag the middle or the edge.' : 'Click where the middle is.') : '');
      if (!at) return;
      shape = L.circle(at, {radius: meters(), ...style(), interactive: false}).addTo(layer);
      if (!movable) return;
      const middle = handle(at, 'middle', 'Middle: drag to move').addTo(layer);
      edge = handle(edgeAt(at), 'edge', 'Edge: drag for the radius').addTo(layer);
      middle.on('drag', () => { setCentre(middle.getLatLng()); update(); });
      edge.on('drag', () => { setRadius(edge.getLatLng()); shape.setRadius(meters()); }).on('dragend', update);
    };
    [latitude, longitude, radius].forEach((input) => on(input, 'input', update));
    draw();
    return {
      click: (at) => {
        if (!movable) return;
        if (sizing) {
          setRadius(at);
          sizing = false;
          draw();
        } else if (!centre()) {
          setCentre(at);
          sizing = true;
          draw();
          hint('Click where the edge is.');
        }
      },
      move: (at) => { if (sizing) { setRadius(at); shape.setRadius(meters()); edge.setLatLng(at); } },
      cancel: () => {
        if (!sizing) return false;
        sizing = false;
        latitude.value = '';
        longitude.value = '';
        draw();
        return true;
      },
      bounds: () => (centre() ? centre().toBounds(2.6 * meters()) : null),
      redraw: draw,
    };
  };

  // --- A polygon: click its corners, the first one again at the end; then drag them, or the middles between.

  const polygon = () => {
    const text = field('corners');
    let corners = [];
    let open = true;
    let cursor = null;

    const parse = () => text.value.split('\n').map((line) => line.trim().split(/[,;\s]+/).map(Number))
      .filter((pair) => pair.length === 2 && pair.every(Number.isFinite) && Math.abs(pair[0]) <= 90)
      .map((pair) => L.latLng(pair));
    const write = () => {
      text.value = corners.map((at) => at.wrap()).map(({lat, lng}) => `${round(lat)}, ${round(lng)}`).join('\n');
    };
    const finish = () => {
      if (corners.length < 3) return;
      open = false;
      cursor = null;
      draw();
    };
    const remove = (index) => {
      if (corners.length <= 3 && !open) return;
      corners.splice(index, 1);
      write();
      draw();
    };
    let outline = null;
    const reshape = () => outline.setLatLngs(open && cursor ? [...corners, cursor] : corners);
    const corner = (at, index) => {
      const first = open && index === 0 && corners.length > 2;
      const marker = handle(at, first ? 'first' : 'corner', first ? 'First corner: click to finish'
        : `Corner ${index + 1}: drag to move, Delete to remove`).addTo(layer);
      marker.on('click', () => { if (first) finish(); });
      marker.on('drag', () => { corners[index] = marker.getLatLng(); reshape(); });
      marker.on('dragend', () => { write(); draw(); });
      marker.on('contextmenu', () => remove(index));
      marker.on('keydown', ({originalEvent}) => {
        if (['Delete', 'Backspace'].includes(originalEvent.key)) { originalEvent.preventDefault(); remove(index); }
      });
    };
    const between = (index) => {
      const next = corners[(index + 1) % corners.length];
      const at = L.latLng((corners[index].lat + next.lat) / 2, (corners[index].lng + next.lng) / 2);
      const marker = handle(at, 'between', 'Drag to add a corner', {keyboard: false}).addTo(layer);
      marker.on('dragstart', () => corners.splice(index + 1, 0, at));
      marker.on('drag', () => { corners[index + 1] = marker.getLatLng(); reshape(); });
      marker.on('dragend', () => { write(); draw(); });
    };
    const draw = () => {
      layer.clearLayers();
      outline = (open ? L.polyline(corners, {...style(), interactive: false}) : L.polygon(corners, {...style(), interactive: false}))
        .addTo(layer);
      reshape();
      if (corners.length <= 100) {
        corners.forEach(corner);
        if (!open) corners.forEach((at, index) => between(index));
      }
      hint(!open ? 'Drag a corner; drag between two for another; right-click one to remove it.'
        : corners.length === 0 ? 'Click the first corner.'
          : corners.length < 3 ? 'Click the next corner. Escape begins again.'
            : 'Click the next corner; the first one, or Enter, to finish.');
    };
    const read = () => { corners = parse(); open = corners.length < 3; draw(); };
    on(text, 'input', read);
    on(map.getContainer(), 'keydown', (event) => {
      if (event.key === 'Enter' && open && corners.length > 2) { event.preventDefault(); finish(); }
    });
    read();
    return {
      click: (at) => {
        if (!open) return;
        corners.push(at);
        write();
        draw();
      },
      move: (at) => { if (open && corners.length) { cursor = at; reshape(); } },
      cancel: () => {
        if (!open || !corners.length) return false;
        corners = [];
        cursor = null;
        write();
        draw();
        return true;
      },
      bounds: () => (corners.length > 2 ? L.latLngBounds(corners).pad(0.3) : null),
      redraw: draw,
    };
  };

  const tool = kind === 'polygon' ? polygon() : circle();
  const drawn = kind !== 'address';
  map.getContainer().classList.toggle('drawing', drawn);
  if (drawn) map.doubleClickZoom.disable();
  return {
    ...tool,
    stop: () => {
      layer.remove();
      listeners.forEach((off) => off());
      map.getContainer().classList.remove('drawing');
      map.doubleClickZoom.enable();
      hint('');
    },
  };
};
