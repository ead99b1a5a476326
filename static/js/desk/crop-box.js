// The box of a shape inside a picture, in pixels: the same sums as crop_box in pictures/crops.py,
// with halves rounded to the even number as there.
function round(number) {
  const up = Math.round(number)
  return Math.abs(number % 1) === 0.5 && up % 2 ? up - 1 : up
}

// `size` and `sides` are [width, height], `focal` is [x, y] and `crop` [left, top, width, height] or
// null, both in fractions of the picture. Gives [left, top, right, bottom].
export function cropBox([width, height], [across, down], focal, crop) {
  let wide = Math.min(width, round((height * across) / down))
  let high = Math.min(height, round((width * down) / across))
  let [left, top] = [focal[0] * width - wide / 2, focal[1] * height - high / 2]
  if (crop) {
    wide = Math.min(wide, Math.max(1, round(crop[2] * width)))
    high = Math.min(high, Math.max(1, round((wide * down) / across)))
    left = crop[0] * width
    top = crop[1] * height
  }
  left = Math.min(Math.max(round(left), 0), width - wide)
  top = Math.min(Math.max(round(top), 0), height - high)
  return [left, top, left + wide, top + high]
}
