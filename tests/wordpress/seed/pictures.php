<?php
// Pictures drawn with GD, a short sound, a short film, a PDF: uploaded as the media library does.

/** A landscape: sky, sun, three ranges of hills; the numbers follow from the name. */
function draw(string $name, int $width, int $height, string $kind): GdImage
{
    mt_srand(crc32($name));
    $image = imagecreatetruecolor($width, $height);
    $colour = fn (array $c) => imagecolorallocate($image, max(0, min(255, (int) $c[0])), max(0, min(255, (int) $c[1])), max(0, min(255, (int) $c[2])));
    $mix = fn (array $a, array $b, float $t) => [$a[0] + ($b[0] - $a[0]) * $t, $a[1] + ($b[1] - $a[1]) * $t, $a[2] + ($b[2] - $a[2]) * $t];
    $palettes = [
        [[250, 205, 120], [205, 90, 60], [120, 55, 60], [60, 30, 50]],
        [[190, 225, 240], [240, 225, 180], [80, 130, 90], [30, 75, 60]],
        [[60, 60, 120], [235, 140, 110], [70, 50, 90], [30, 25, 50]],
        [[235, 240, 235], [150, 200, 215], [200, 160, 90], [110, 85, 50]],
    ];
    $p = $palettes[mt_rand(0, 3)];
    if ($kind === 'pattern') {
        $cell = max(8, intdiv($width, 12));
        for ($y = 0; $y < $height; $y += $cell) {
            for ($x = 0; $x < $width; $x += $cell) {
                imagefilledrectangle($image, $x, $y, $x + $cell, $y + $cell, $colour($p[mt_rand(0, 3)]));
                $points = mt_rand(0, 1) ? [$x, $y, $x + $cell, $y, $x, $y + $cell] : [$x + $cell, $y, $x + $cell, $y + $cell, $x, $y + $cell];
                imagefilledpolygon($image, $points, $colour($p[mt_rand(0, 3)]));
            }
        }
        return $image;
    }
    if ($kind === 'map') { // transparent background
        imagealphablending($image, false);
        imagefill($image, 0, 0, imagecolorallocatealpha($image, 0, 0, 0, 127));
        imagesavealpha($image, true);
        for ($k = 0; $k < 3; $k++) {
            $points = [];
            for ($a = 0; $a < 360; $a += 12) {
                $r = min($width, $height) * (0.42 - $k * 0.12) * (0.8 + mt_rand(0, 40) / 100);
                array_push($points, (int) ($width / 2 + $r * cos(deg2rad($a))), (int) ($height / 2 + $r * sin(deg2rad($a))));
            }
            imagefilledpolygon($image, $points, $colour($p[$k + 1]));
        }
        return $image;
    }
    for ($y = 0; $y < $height; $y++) {
        imageline($image, 0, $y, $width, $y, $colour($mix($p[0], $p[1], $y / $height)));
    }
    $r = (int) (min($width, $height) * 0.22);
    imagefilledellipse($image, mt_rand($r, max($r, $width - $r)), (int) ($height * 0.35), $r, $r, $colour([255, 240, 200]));
    for ($k = 0; $k < 3; $k++) {
        $phase = mt_rand(0, 628) / 100;
        $waves = mt_rand(2, 5) * $width / max($width, $height);
        $points = [0, $height];
        for ($i = 0; $i <= 60; $i++) {
            $x = $width * $i / 60;
            $y = $height * (0.5 + $k * 0.15 + 0.05 * sin($phase + $i / 60 * 6.28 * $waves));
            array_push($points, (int) $x, (int) $y);
        }
        array_push($points, $width, $height);
        imagefilledpolygon($image, $points, $colour($mix($p[2], $p[3], $k / 2)));
    }
    if ($kind === 'stadium') {
        imagefilledpolygon($image, [(int) ($width * 0.2), $height, (int) ($width * 0.35), (int) ($height * 0.6), (int) ($width * 0.65), (int) ($height * 0.6), (int) ($width * 0.8), $height], $colour([70, 150, 70]));
        imagesetthickness($image, max(2, intdiv($width, 300)));
        imageellipse($image, intdiv($width, 2), (int) ($height * 0.8), (int) ($width * 0.15), (int) ($height * 0.1), $colour([255, 255, 255]));
        imageline($image, (int) ($width * 0.27), (int) ($height * 0.8), (int) ($width * 0.73), (int) ($height * 0.8), $colour([255, 255, 255]));
    }
    return $image;
}

function attach(string $file, string $bytes, string $type, array $o): int
{
    $folder = wp_upload_dir('2024/05');
    $path = "{$folder['path']}/$file";
    file_put_contents($path, $bytes);
    $id = wp_insert_attachment(wp_slash([
        'post_mime_type' => $type,
        'post_title' => $o['title'] ?? preg_replace('/\.\w+$/', '', $file),
        'post_excerpt' => $o['caption'] ?? '',
        'post_content' => $o['description'] ?? '',
        'post_status' => 'inherit',
        'post_date' => '2024-05-01 10:00:00',
        'post_date_gmt' => '2024-05-01 08:00:00',
        'post_author' => 1,
        'comment_status' => 'closed',
        'ping_status' => 'closed',
        'guid' => "{$folder['url']}/$file",
    ]), $path, $o['parent'] ?? 0, true);
    if (is_wp_error($id)) {
        fail("upload $file", $id);
    }
    wp_update_attachment_metadata($id, wp_generate_attachment_metadata($id, $path));
    if (isset($o['alt'])) {
        update_post_meta($id, '_wp_attachment_image_alt', wp_slash($o['alt']));
    }
    return $id;
}

function picture(string $file, int $width, int $height, string $kind, array $o = []): int
{
    $name = preg_replace('/\.\w+$/', '', $file);
    $type = substr($file, strrpos($file, '.') + 1);
    $image = draw($name, $width, $height, $kind);
    ob_start();
    match ($type) {
        'jpg' => imagejpeg($image, null, 78),
        'png' => imagepng($image, null, 9),
        'webp' => imagewebp($image, null, 80),
        'gif' => imagegif($image),
    };
    return Seed::$pictures[$name] = attach($file, ob_get_clean(), $type === 'jpg' ? 'image/jpeg' : "image/$type", $o);
}

picture('dunes-du-tenere.jpg', 1600, 1067, 'hills', ['alt' => 'Dunes au coucher du soleil', 'caption' => 'Les dunes du Ténéré, au <em>Niger</em>. Dessin de la rédaction.', 'title' => 'Dunes du Ténéré']);
picture('fleuve-congo.jpg', 1600, 1067, 'hills', ['alt' => 'Un fleuve large entre des collines', 'caption' => 'Le fleuve Congo vu de la rive droite']);
picture('baobabs.jpg', 1600, 1067, 'hills', ['alt' => 'Collines vertes sous un ciel pâle', 'caption' => '']);
picture('stade.jpg', 1600, 1067, 'stadium', ['alt' => 'Un terrain de football vu des tribunes', 'caption' => 'Un stade, avant le match']);
picture('pelouse.jpg', 1200, 800, 'stadium', ['alt' => 'Le rond central d\'une pelouse', 'caption' => 'Le rond central']);
picture('port.jpg', 1600, 900, 'hills', ['alt' => 'Un port au petit matin', 'caption' => 'Le port de Cotonou & ses grues']);
picture('tissu.jpg', 1200, 800, 'pattern', ['alt' => 'Motif de tissu à triangles', 'caption' => 'Motif inspiré des wax']);
picture('portrait.jpg', 800, 1200, 'hills', ['alt' => 'Image en hauteur', 'caption' => 'Une image plus haute que large']);
picture('panorama.jpg', 2400, 600, 'hills', ['alt' => 'Panorama très large', 'caption' => 'Le Kilimandjaro, 5 895 m']);
picture('vignette-640.jpg', 640, 480, 'hills', ['alt' => 'Image de 640 pixels', 'caption' => 'Assez petite pour n\'avoir ni taille « large » ni « medium_large »']);
picture('petite.jpg', 240, 240, 'pattern', ['alt' => 'Petit carré à motifs']);
picture('minuscule.png', 60, 40, 'pattern', ['alt' => 'Très petite image']);
picture('tres-grande.jpg', 2800, 1900, 'hills', ['alt' => 'Image réduite par WordPress à l\'envoi', 'caption' => 'WordPress en garde l\'original à part']);
picture('carte.png', 1200, 800, 'map', ['alt' => 'Carte imaginaire à fond transparent', 'caption' => 'Carte sans échelle']);
picture('motif.webp', 1000, 1000, 'pattern', ['alt' => 'Motif carré au format WebP']);
picture('drapeau.gif', 300, 200, 'pattern', ['alt' => 'Petit motif au format GIF']);
foreach (range(1, 6) as $i) {
    picture("galerie-$i.jpg", $i % 3 === 0 ? 800 : 1200, $i % 3 === 0 ? 1000 : 800, $i % 2 ? 'hills' : 'pattern', ['alt' => $i === 4 ? '' : "Vue numéro $i de la série", 'caption' => $i === 5 ? '' : "Vue n° $i"]);
}
picture('sans-texte.jpg', 1200, 800, 'hills');

// a tenth of a second of tone, three times
$samples = '';
for ($i = 0; $i < 8000; $i++) {
    $samples .= chr((int) (128 + 60 * sin($i * 440 * 2 * M_PI / 8000) * ((intdiv($i, 800) % 2) ? 0 : 1)));
}
$wav = 'RIFF' . pack('V', 36 + strlen($samples)) . 'WAVEfmt ' . pack('VvvVVvv', 16, 1, 1, 8000, 8000, 1, 8) . 'data' . pack('V', strlen($samples)) . $samples;
Seed::$files['son'] = attach('son.wav', $wav, 'audio/wav', ['title' => 'Trois notes', 'caption' => 'Un la, trois fois']);
Seed::$files['film'] = attach('film.webm', file_get_contents(__DIR__ . '/film.webm'), 'video/webm', ['title' => 'Un court film', 'caption' => 'Un carré traverse l\'écran']);

$objects = ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>', '<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 120]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>', "<</Length 49>>stream\nBT /F 18 Tf 30 60 Td (Rapport de la redaction) Tj ET\nendstream", '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'];
$pdf = "%PDF-1.4\n";
$offsets = [];
foreach ($objects as $i => $object) {
    $offsets[] = strlen($pdf);
    $pdf .= ($i + 1) . " 0 obj\n$object\nendobj\n";
}
$start = strlen($pdf);
$pdf .= "xref\n0 6\n0000000000 65535 f \n" . implode('', array_map(fn ($o) => sprintf("%010d 00000 n \n", $o), $offsets)) . "trailer<</Size 6/Root 1 0 R>>\nstartxref\n$start\n%%EOF\n";
Seed::$files['rapport'] = attach('rapport-annuel.pdf', $pdf, 'application/pdf', ['title' => 'Rapport annuel']);

function file_url(string $name): string
{
    return wp_get_attachment_url(Seed::$files[$name]);
}
