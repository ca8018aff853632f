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

  // --- Polygons: click the corners, the first one again at the end; then drag them, or the middles between. The text has a
  // line "hole" or "part" before the corners of each further ring.

  const MOST_HANDLES = 150;
  const polygon = () => {
    const text = field('corners');
    const more = {hole: field('cut-hole'), part: field('add-part')};
    let rings = [];
    let open = true; // The last ring is still being drawn.
    let cursor = null;
    let outline = null;
    let pen = null;

    const last = () => rings.at(-1);
    const parse = () => {
      const read = [{what: 'part', corners: []}];
      for (const line of text.value.split('\n').map((one) => one.trim())) {
        const pair = line.split(/[,;\s]+/).map(Number);
        if (/^(hole|part)$/i.test(line)) read.push({what: line.toLowerCase(), corners: []});
        else if (pair.length === 2 && pair.every(Number.isFinite) && Math.abs(pair[0]) <= 90) read.at(-1).corners.push(L.latLng(pair));
      }
      return read;
    };
    const write = () => {
      const line = (at) => `${round(at.wrap().lat)}, ${round(at.wrap().lng)}`;
      text.value = rings.filter((ring, index) => index === 0 || ring.corners.length)
        .flatMap(({what, corners}, index) => [...(index ? [what] : []), ...corners.map(line)]).join('\n');
    };
    // As Leaflet has them: of each part its rings.
    const parts = () => (open ? rings.slice(0, -1) : rings).reduce((all, {what, corners}) => {
      if (what === 'hole' && all.length) all.at(-1).push(corners);
      else all.push([corners]);
      return all;
    }, []);
    const reshape = () => {
      outline.setLatLngs(parts());
      pen.setLatLngs(open ? [...last().corners, ...(cursor && last().corners.length ? [cursor] : [])] : []);
    };
    const begin = (what) => {
      rings.push({what, corners: []});
      open = true;
      draw();
    };
    const finish = () => {
      if (last().corners.length < 3) return;
      open = false;
      cursor = null;
      draw();
    };
    const remove = (ring, index) => {
      const fewest = !(open && ring === last()) && ring.corners.length <= 3;
      // Less than a triangle is nothing: a hole goes as a whole, a part stays.
      if (fewest && ring.what === 'hole') rings.splice(rings.indexOf(ring), 1);
      else if (fewest) return;
      else ring.corners.splice(index, 1);
      write();
      draw();
    };
    const corner = (ring, at, index) => {
      const first = open && ring === last() && index === 0 && ring.corners.length > 2;
      const whose = ring.what === 'hole' ? ' of a hole' : '';
      const marker = handle(at, first ? 'first' : 'corner', first ? 'First corner: click to finish'
        : `Corner ${index + 1}${whose}: drag to move, Delete to remove`).addTo(layer);
      marker.on('click', () => { if (first) finish(); });
      marker.on('drag', () => { ring.corners[index] = marker.getLatLng(); reshape(); });
      marker.on('dragend', () => { write(); draw(); });
      marker.on('contextmenu', () => remove(ring, index));
      marker.on('keydown', ({originalEvent}) => {
        if (['Delete', 'Backspace'].includes(originalEvent.key)) { originalEvent.preventDefault(); remove(ring, index); }
      });
    };
    const between = ({corners}, index) => {
      const next = corners[(index + 1) % corners.length];
      const at = L.latLng((corners[index].lat + next.lat) / 2, (corners[index].lng + next.lng) / 2);
      const marker = handle(at, 'between', 'Drag to add a corner', {keyboard: false}).addTo(layer);
      marker.on('dragstart', () => corners.splice(index + 1, 0, at));
      marker.on('drag', () => { corners[index + 1] = marker.getLatLng(); reshape(); });
      marker.on('dragend', () => { write(); draw(); });
    };
    const advice = (tooMany) => {
      const {what, corners} = last();
      if (tooMany) return 'Too many corners to drag: change the list of them.';
      if (!open) return 'Drag a corner; drag between two for another; right-click one to remove it.';
      if (corners.length === 0) return what === 'hole' ? 'Click the first corner of the hole.' : 'Click the first corner.';
      return corners.length < 3 ? 'Click the next corner. Escape begins again.'
        : 'Click the next corner; the first one, or Enter, to finish.';
    };
    const draw = () => {
      layer.clearLayers();
      outline = L.polygon([], {...style(), interactive: false}).addTo(layer);
      pen = L.polyline([], {...style(), interactive: false}).addTo(layer);
      reshape();
      const tooMany = rings.reduce((sum, {corners}) => sum + corners.length, 0) > MOST_HANDLES;
      if (!tooMany) {
        rings.forEach((ring) => {
          ring.corners.forEach((at, index) => corner(ring, at, index));
          if (!open || ring !== last()) ring.corners.forEach((at, index) => between(ring, index));
        });
      }
      Object.values(more).forEach((button) => { button.hidden = open; });
      hint(advice(tooMany));
    };
    const read = () => { rings = parse(); open = last().corners.length < 3; draw(); };
    on(text, 'input', read);
    Object.entries(more).forEach(([what, button]) => on(button, 'click', () => { begin(what); map.getContainer().focus(); }));
    on(map.getContainer(), 'keydown', (event) => {
      if (event.key === 'Enter' && open && last().corners.length > 2) { event.preventDefault(); finish(); }
    });
    read();
    return {
      click: (at) => {
        if (!open) return;
        last().corners.push(at);
        write();
        draw();
      },
      move: (at) => { if (open && last().corners.length) { cursor = at; reshape(); } },
      cancel: () => {
        if (!open || (rings.length === 1 && !last().corners.length)) return false;
        cursor = null;
        if (last().corners.length) last().corners = [];
        else {
          rings.pop();
          open = false;
        }
        write();
        draw();
        return true;
      },
      bounds: () => {
        const all = rings.flatMap(({corners}) => corners);
        return all.length > 2 ? L.latLngBounds(all).pad(0.3) : null;
      },
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
