"""Line charts as SVG, from a template."""
import math
from xml.sax.saxutils import escape

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 640, 360, 70, 150, 40, 50
COLOURS = ("#0b6e4f", "#c44536", "#3d5a80", "#e09f3e", "#7b2d8b", "#555555")


def number(x):
    return f"{x:,.0f}" if x >= 100 else f"{x:.3g}"


def lines(title, x_title, y_title, series):
    """series: {name: [(x, y)]}. The x axis is logarithmic, the y axis starts at 0."""
    points = [p for values in series.values() for p in values]
    if not points:
        return None
    xs = sorted({x for x, _ in points})
    low, high = math.log(xs[0]), math.log(xs[-1])
    step = 10 ** math.floor(math.log10(max(max(y for _, y in points), 1e-9)))
    top = step * math.ceil(max(y for _, y in points) / step)

    def px(x):
        return LEFT + (WIDTH - LEFT - RIGHT) * ((math.log(x) - low) / (high - low) if high > low else 0.5)

    def py(y):
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * y / top

    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="12">',
           f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
           f'<text x="{LEFT}" y="20" font-size="14" font-weight="bold">{title}</text>']
    for i in range(6):
        y = top * i / 5
        out.append(f'<path d="M{LEFT} {py(y):.1f}H{WIDTH - RIGHT}" stroke="#ddd"/>'
                   f'<text x="{LEFT - 6}" y="{py(y) + 4:.1f}" text-anchor="end">{number(y)}</text>')
    for x in xs:
        out.append(f'<text x="{px(x):.1f}" y="{HEIGHT - BOTTOM + 18}" text-anchor="middle">{number(x)}</text>')
    out.append(f'<text x="{(LEFT + WIDTH - RIGHT) / 2}" y="{HEIGHT - 10}" text-anchor="middle">{x_title}</text>'
               f'<text transform="translate(14 {(TOP + HEIGHT - BOTTOM) / 2}) rotate(-90)" text-anchor="middle">{y_title}</text>')
    for n, (name, values) in enumerate(series.items()):
        colour = COLOURS[n % len(COLOURS)]
        path = " ".join(f"{px(x):.1f},{py(y):.1f}" for x, y in values)
        out.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        out += [f'<circle cx="{px(x):.1f}" cy="{py(y):.1f}" r="3" fill="{colour}"/>' for x, y in values]
        out.append(f'<text x="{WIDTH - RIGHT + 12}" y="{TOP + 16 * n + 10}" fill="{colour}">{escape(name)}</text>')
    return "\n".join([*out, "</svg>"]) + "\n"
