<?php
// Articles from before the block editor: no block comments, line breaks that WordPress turns into paragraphs, shortcodes.

$image = fn (string $name, string $class, string $size = 'medium') => '<img class="' . $class . " size-$size wp-image-" . Seed::$pictures[$name] . '" src="' . picture_url($name, $size) . '" alt="' . esc_attr(get_post_meta(Seed::$pictures[$name], '_wp_attachment_image_alt', true)) . '" width="' . wp_get_attachment_image_src(Seed::$pictures[$name], $size)[1] . '" height="' . wp_get_attachment_image_src(Seed::$pictures[$name], $size)[2] . '" />';

entry([
    'slug' => 'classique-legendes', 'title' => 'Éditeur classique : légendes et images', 'date' => '2021-03-31 01:30:00',
    'categories' => ['actualite-africaine', 'afrique-centrale'], 'tags' => ['histoire'], 'picture' => 'fleuve-congo', 'author' => 'jp.etoundi',
    'content' => "Un premier paragraphe sans balise,\nsur deux lignes, avec <b>du gras</b> et <i>de l'italique</i>.\n\n"
        . '[caption id="attachment_' . Seed::$pictures['baobabs'] . '" align="aligncenter" width="300"]' . $image('baobabs', '') . ' Des collines, avec <a href="https://example.org">un lien</a> dans la légende[/caption]' . "\n\n"
        . '[caption id="attachment_' . Seed::$pictures['portrait'] . '" align="alignleft" width="200"]<a href="' . picture_url('portrait') . '">' . $image('portrait', '') . "</a> Liée à son fichier[/caption]\n\nUn paragraphe à côté de l'image de gauche. " . filler(5, 1)[0] . "\n\n"
        . '<div id="attachment_99" style="width: 310px" class="wp-caption alignright"><img aria-describedby="caption-attachment-99" class="wp-image-' . Seed::$pictures['petite'] . '" src="' . picture_url('petite') . '" alt="" width="240" height="240" /><p id="caption-attachment-99" class="wp-caption-text">L\'ancienne forme, déjà en HTML</p></div>' . "\n\n"
        . $image('port', 'aligncenter', 'large') . "\n\n" . $image('minuscule', 'alignnone', 'full') . " Une image au début d'une ligne de texte.\n\n"
        . '<a href="' . picture_url('stade') . '">' . $image('stade', 'alignright') . "</a>Un texte qui suit une image liée.\n\n"
        . '<p style="text-align: center;"><strong>CENTRÉ</strong></p>' . "\n<p style=\"text-align: justify;\"><span style=\"color: #ff0000; font-family: georgia,palatino; font-size: 14pt;\">Rouge, comme dans un traitement de texte.</span></p>\n<h2><span style=\"text-decoration: underline;\">Intertitre souligné</span></h2>\n"
        . "<ul>\n\t<li>un</li>\n\t<li>deux\n<ul>\n\t<li>deux bis</li>\n</ul>\n</li>\n</ul>\n<blockquote>Une citation sans paragraphe.</blockquote>\n&nbsp;\n\nUn paragraphe après un vide.\n<!--more-->\nLa suite.\n\n"
        . "https://www.youtube.com/watch?v=aqz-KE-bpKQ\n\n[embed width=\"500\"]https://vimeo.com/76979871[/embed]\n\nAdresse seule dans le texte : https://example.org/une/page et c'est tout.\n<pre>  du texte\n    à espaces fixes</pre>\n<!--nextpage-->\nUne seconde page, sans balise non plus.",
]);
entry([
    'slug' => 'classique-galerie', 'title' => 'Éditeur classique : [gallery], sons et films', 'date' => '2020-10-25 02:30:00',
    'categories' => ['actualite-africaine', 'afrique-australe'], 'picture' => 'galerie-2', 'author' => 'mkouassi',
    'content' => 'Une galerie :' . "\n\n[gallery columns=\"3\" size=\"medium\" link=\"file\" ids=\"" . implode(',', array_map(fn ($i) => Seed::$pictures["galerie-$i"], range(1, 6))) . "\"]\n\nUne autre, comme les thèmes sans HTML5 l'écrivaient :\n\n"
        . "<div id='gallery-9' class='gallery galleryid-12 gallery-columns-2 gallery-size-thumbnail'><dl class='gallery-item'><dt class='gallery-icon landscape'><a href='" . picture_url('galerie-1') . "'><img width=\"150\" height=\"150\" src=\"" . picture_url('galerie-1', 'thumbnail') . "\" class=\"attachment-thumbnail size-thumbnail\" alt=\"\" /></a></dt><dd class='wp-caption-text gallery-caption'>Première vue</dd></dl><dl class='gallery-item'><dt class='gallery-icon landscape'><a href='" . picture_url('galerie-2') . "'><img width=\"150\" height=\"150\" src=\"" . picture_url('galerie-2', 'thumbnail') . "\" class=\"attachment-thumbnail size-thumbnail\" alt=\"\" /></a></dt></dl><br style=\"clear: both\" /></div>\n\n"
        . '[audio src="' . file_url('son') . "\"]\n\n[video src=\"" . file_url('film') . '" width="320" height="180"]' . "\n\n[playlist ids=\"" . Seed::$files['son'] . "\"]\n\nEt la fin.",
]);
entry([
    'slug' => 'classique-texte-seul', 'title' => 'Éditeur classique : du texte, rien que du texte', 'date' => '2019-08-16 15:05:00',
    'categories' => ['diplomatie', 'politique'], 'author' => 'redaction',
    'content' => "Première ligne.\nDeuxième ligne du même paragraphe.\n\nDeuxième paragraphe \"entre guillemets droits\", avec l'apostrophe droite -- et un tiret double.\n\n\n\nTroisième, après trois lignes vides. 5 < 6 et R&D, x > y.\n\n1. ce n'est pas une liste\n2. pour WordPress\n\n<div>Un bloc.\n\nDeux paragraphes dedans.</div>\nSource : <em>la rédaction</em>",
]);
