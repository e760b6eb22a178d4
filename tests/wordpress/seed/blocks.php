<?php
// Articles written with the block editor: between them, every block and inline that the application knows.

$item = fn (string $text, string $inner = '') => "<!-- wp:list-item -->\n<li>$text" . ($inner ? "\n$inner" : '') . "</li>\n<!-- /wp:list-item -->";
$list = fn (string $attributes, string $tag, string $open, string ...$items) => "<!-- wp:list$attributes -->\n<$open>" . implode("\n\n", $items) . "</$tag>\n<!-- /wp:list -->";

entry([
    'slug' => 'blocs-de-texte', 'title' => 'Blocs de texte : tout ce qui s\'écrit', 'date' => '2025-09-14 07:05:00', 'modified' => '2025-10-01 18:30:00',
    'categories' => ['sciences-technologie', 'internet'], 'tags' => ['langues', 'C++'], 'picture' => 'tissu', 'author' => 'redaction',
    'excerpt' => 'Un extrait écrit à la main, avec <strong>du gras</strong> & une esperluette.',
    'content' => join_blocks(
        "<!-- wp:paragraph {\"dropCap\":true} -->\n<p class=\"has-drop-cap\">Ce paragraphe commence par une lettrine. Il contient du <strong>gras</strong>, de l'<em>italique</em>, du <strong><em>gras italique</em></strong>, un <a href=\"https://fr.wikipedia.org/wiki/Afrique\" target=\"_blank\" rel=\"noreferrer noopener\">lien extérieur</a>, un <a href=\"" . get_permalink(Seed::$posts['kinshasa-1974']) . '">lien vers un autre article</a>, un <a href="/a-propos/">lien vers une page</a>, un <a href="#plus-bas">lien plus bas</a>, du <code>code en ligne</code>, H<sub>2</sub>O, le 1<sup>er</sup> mai, du texte <mark style="background-color:#ffee58" class="has-inline-color">surligné</mark>, <s>barré</s>, <del datetime="2024-05-01">retiré</del>, <ins>ajouté</ins>, <small>petit</small>, une <abbr title="Organisation des Nations unies">ONU</abbr>, un <q cite="https://example.org">mot cité</q>, la touche <kbd>Échap</kbd>, <samp>sortie</samp>, <var>x</var>, <cite>Un titre</cite>, <dfn>définition</dfn>, <bdi>ابن</bdi> et <u>souligné</u>.</p>' . "\n<!-- /wp:paragraph -->",
        "<!-- wp:paragraph {\"align\":\"center\",\"textColor\":\"primary\",\"fontSize\":\"large\"} -->\n<p class=\"has-text-align-center has-primary-color has-text-color has-large-font-size\">Un paragraphe centré,<br>sur deux lignes.</p>\n<!-- /wp:paragraph -->",
        "<!-- wp:paragraph -->\n<p dir=\"rtl\" lang=\"ar\">هذه فقرة باللغة العربية، مع رقم ٢٠٢٤ وكلمة Afrique.</p>\n<!-- /wp:paragraph -->",
        "<!-- wp:paragraph -->\n<p>En anglais : <span lang=\"en\">The quick brown fox</span>. Publié le <time datetime=\"2024-05-01T10:00:00+02:00\">1er mai 2024</time>. Une image dans la ligne <img class=\"wp-image-" . Seed::$pictures['minuscule'] . '" style="width: 30px;" src="' . picture_url('minuscule') . '" alt="motif"> et un emoji en image <img src="https://s.w.org/images/core/emoji/14.0.0/72x72/1f30d.png" alt="🌍" class="wp-smiley" style="height: 1em; max-height: 1em;" />, un vrai 🦁, un sourire ;-) et un autre :mrgreen: pour finir.</p>' . "\n<!-- /wp:paragraph -->",
        "<!-- wp:heading {\"level\":1} -->\n<h1>Un titre de niveau 1 dans le corps</h1>\n<!-- /wp:heading -->",
        heading('Niveau 2 avec <em>italique</em>'), paragraphs('Texte sous le niveau 2.'),
        heading('Niveau 3', 3), heading('Niveau 4', 4), heading('Niveau 5', 5), heading('Niveau 6', 6),
        "<!-- wp:heading -->\n<h2 id=\"plus-bas\">Listes</h2>\n<!-- /wp:heading -->",
        $list('', 'ul', 'ul', $item('Premier', $list('', 'ul', 'ul', $item('Un cran plus bas', $list(' {"ordered":true}', 'ol', 'ol', $item('Deux crans plus bas'), $item('Et encore'))))), $item('Deuxième, avec <strong>gras</strong>'), $item('Troisième')),
        $list(' {"ordered":true,"start":5}', 'ol', 'ol start="5"', $item('Cinq'), $item('Six')),
        $list(' {"ordered":true,"reversed":true}', 'ol', 'ol reversed', $item('Trois'), $item('Deux'), $item('Un')),
        html_block("<ol type=\"A\"><li>Grand A</li><li>Grand B</li></ol>\n<ol type=\"i\" start=\"3\"><li value=\"4\">iv</li><li>v</li></ol>\n<dl><dt>Harmattan</dt><dd>Vent sec du nord-est</dd><dt>Mousson</dt><dt>Mousson africaine</dt><dd>Vent humide<p>avec un paragraphe</p></dd></dl>"),
        heading('Citations'),
        "<!-- wp:quote -->\n<blockquote class=\"wp-block-quote\"><!-- wp:paragraph -->\n<p>Tant que les lions n'auront pas leurs historiens, les récits de chasse tourneront à la gloire du chasseur.</p>\n<!-- /wp:paragraph --><cite>Proverbe <em>souvent</em> cité</cite></blockquote>\n<!-- /wp:quote -->",
        "<!-- wp:quote {\"className\":\"is-style-large\"} -->\n<blockquote class=\"wp-block-quote is-style-large\"><p>Ancienne forme, deux paragraphes.</p><p>Le second.</p><cite>Une source</cite></blockquote>\n<!-- /wp:quote -->",
        "<!-- wp:pullquote {\"align\":\"right\"} -->\n<figure class=\"wp-block-pullquote alignright\"><blockquote><p>Une phrase mise en avant</p><cite>La rédaction</cite></blockquote></figure>\n<!-- /wp:pullquote -->",
        "<!-- wp:quote -->\n<blockquote class=\"wp-block-quote\"><!-- wp:list -->\n<ul><!-- wp:list-item -->\n<li>une liste dans une citation</li>\n<!-- /wp:list-item --></ul>\n<!-- /wp:list --></blockquote>\n<!-- /wp:quote -->",
        heading('Texte à espaces fixes'),
        "<!-- wp:code -->\n<pre class=\"wp-block-code\"><code>fn main() {\n    println!(\"1 &lt; 2 &amp;&amp; 3 &gt; 2\");\n}</code></pre>\n<!-- /wp:code -->",
        "<!-- wp:preformatted -->\n<pre class=\"wp-block-preformatted\">Colonne A    Colonne B\n  <strong>1</strong>            2\n  3            4</pre>\n<!-- /wp:preformatted -->",
        "<!-- wp:verse -->\n<pre class=\"wp-block-verse\">Le soleil se lève\n    sur la ville endormie,\n<em>et les taxis aussi.</em></pre>\n<!-- /wp:verse -->",
        "<!-- wp:separator -->\n<hr class=\"wp-block-separator has-alpha-channel-opacity\"/>\n<!-- /wp:separator -->",
        "<!-- wp:separator {\"className\":\"is-style-dots\"} -->\n<hr class=\"wp-block-separator has-alpha-channel-opacity is-style-dots\"/>\n<!-- /wp:separator -->",
        "<!-- wp:spacer {\"height\":\"40px\"} -->\n<div style=\"height:40px\" aria-hidden=\"true\" class=\"wp-block-spacer\"></div>\n<!-- /wp:spacer -->",
        "<!-- wp:paragraph -->\n<p></p>\n<!-- /wp:paragraph -->",
        paragraphs('Dernier paragraphe, avec une espace insécable : « guillemets », tiret — cadratin, points de suspension... et un prix de 1 000 F CFA &amp; plus.')
    ),
]);

entry([
    'slug' => 'blocs-de-medias', 'title' => 'Blocs de médias : images, son, film, fichier', 'date' => '2025-09-12 12:00:00',
    'categories' => ['sciences-technologie', 'reseaux-sociaux'], 'tags' => ['été'], 'picture' => 'dunes-du-tenere', 'author' => 'mkouassi',
    'content' => join_blocks(
        paragraphs('Une image simple, avec légende et lien dans la légende :'),
        image_block('fleuve-congo', ['caption' => 'Le fleuve, vu d\'<a href="https://fr.wikipedia.org/wiki/Congo_(fleuve)">ici</a>. <em>Photo : la rédaction</em>']),
        image_block('portrait', ['align' => 'left', 'size' => 'medium', 'caption' => 'À gauche']),
        paragraphs(...filler(1)),
        image_block('petite', ['align' => 'right', 'size' => 'full', 'width' => 120, 'caption' => 'À droite, réduite à 120 pixels']),
        paragraphs(...filler(2)),
        image_block('baobabs', ['align' => 'center', 'size' => 'medium']),
        image_block('port', ['align' => 'wide', 'caption' => 'Large']),
        image_block('panorama', ['align' => 'full', 'size' => 'full', 'caption' => 'Toute la largeur']),
        image_block('tissu', ['link' => 'media', 'caption' => 'Liée à son fichier']),
        image_block('carte', ['link' => 'https://example.org/carte?a=1&amp;b=2']),
        image_block('sans-texte'),
        image_block('motif', ['size' => 'full', 'alt' => 'Un motif dont le texte de remplacement n\'est que dans l\'article']),
        "<!-- wp:image -->\n<figure class=\"wp-block-image\"><img src=\"https://images.exemple.example/exterieure.jpg\" alt=\"Image d'un autre site\"/></figure>\n<!-- /wp:image -->",
        '<!-- wp:audio {"id":' . Seed::$files['son'] . "} -->\n<figure class=\"wp-block-audio\"><audio controls src=\"" . file_url('son') . "\"></audio><figcaption class=\"wp-element-caption\">Trois notes</figcaption></figure>\n<!-- /wp:audio -->",
        '<!-- wp:video {"id":' . Seed::$files['film'] . "} -->\n<figure class=\"wp-block-video\"><video controls poster=\"" . picture_url('vignette-640') . '" src="' . file_url('film') . "\"><track src=\"/sous-titres.vtt\" kind=\"subtitles\" srclang=\"fr\" label=\"Français\"></video><figcaption class=\"wp-element-caption\">Un carré traverse l'écran</figcaption></figure>\n<!-- /wp:video -->",
        "<!-- wp:video -->\n<figure class=\"wp-block-video\"><video autoplay loop muted src=\"" . file_url('film') . "\" playsinline></video></figure>\n<!-- /wp:video -->",
        '<!-- wp:file {"id":' . Seed::$files['rapport'] . ',"href":"' . file_url('rapport') . '","displayPreview":true} -->' . "\n<div class=\"wp-block-file\"><object class=\"wp-block-file__embed\" data=\"" . file_url('rapport') . '" type="application/pdf" style="width:100%;height:600px" aria-label="Rapport annuel"></object><a id="wp-block-file--media-1" href="' . file_url('rapport') . '">Rapport annuel</a><a href="' . file_url('rapport') . "\" class=\"wp-block-file__button wp-element-button\" download aria-describedby=\"wp-block-file--media-1\">Télécharger</a></div>\n<!-- /wp:file -->",
        '<!-- wp:media-text {"mediaId":' . Seed::$pictures['stade'] . ',"mediaType":"image","mediaPosition":"right"} -->' . "\n<div class=\"wp-block-media-text alignwide has-media-on-the-right is-stacked-on-mobile\"><div class=\"wp-block-media-text__content\">" . heading('Texte à côté d\'une image', 3) . "\n\n" . paragraphs('Le texte est dans la première colonne.') . '</div><figure class="wp-block-media-text__media"><img src="' . picture_url('stade', 'large') . '" alt="Un terrain de football" class="wp-image-' . Seed::$pictures['stade'] . " size-full\"/></figure></div>\n<!-- /wp:media-text -->",
        '<!-- wp:cover {"url":"' . picture_url('dunes-du-tenere') . '","id":' . Seed::$pictures['dunes-du-tenere'] . ',"dimRatio":50} -->' . "\n<div class=\"wp-block-cover\"><span aria-hidden=\"true\" class=\"wp-block-cover__background has-background-dim\"></span><img class=\"wp-block-cover__image-background wp-image-" . Seed::$pictures['dunes-du-tenere'] . '" alt="" src="' . picture_url('dunes-du-tenere') . "\" data-object-fit=\"cover\"/><div class=\"wp-block-cover__inner-container\">" . paragraphs('Un texte posé sur une image.') . "</div></div>\n<!-- /wp:cover -->"
    ),
]);

$gallery = function (array $names, int $columns, string $caption) {
    $images = implode("\n\n", array_map(fn ($n) => image_block($n, array_filter(['caption' => get_post(Seed::$pictures[$n])->post_excerpt])), $names));
    return "<!-- wp:gallery {\"columns\":$columns,\"linkTo\":\"none\"} -->\n<figure class=\"wp-block-gallery has-nested-images columns-$columns is-cropped\">$images<figcaption class=\"blocks-gallery-caption wp-element-caption\">$caption</figcaption></figure>\n<!-- /wp:gallery -->";
};
$old_item = fn (string $n, string $caption) => '<li class="blocks-gallery-item"><figure><a href="' . picture_url($n) . '"><img src="' . picture_url($n, 'large') . '" alt="" data-id="' . Seed::$pictures[$n] . '" data-full-url="' . picture_url($n) . '" data-link="' . get_permalink(Seed::$pictures[$n]) . '" class="wp-image-' . Seed::$pictures[$n] . '"/></a>' . ($caption ? "<figcaption class=\"blocks-gallery-item__caption\">$caption</figcaption>" : '') . '</figure></li>';
entry([
    'slug' => 'galerie-de-photos', 'title' => 'Galerie : six vues et leurs légendes', 'date' => '2025-09-10 16:20:00',
    'categories' => ['actualite-africaine', 'afrique-subsaharienne'], 'picture' => 'galerie-1', 'author' => 'mkouassi',
    'content' => join_blocks(
        paragraphs('Une galerie de trois colonnes :'),
        $gallery(['galerie-1', 'galerie-2', 'galerie-3', 'galerie-4', 'galerie-5', 'galerie-6'], 3, 'La série <em>complète</em>'),
        paragraphs('Une autre, de deux colonnes, dans l\'ancienne forme :'),
        '<!-- wp:gallery {"ids":[' . Seed::$pictures['galerie-1'] . ',' . Seed::$pictures['galerie-2'] . "],\"linkTo\":\"media\"} -->\n<figure class=\"wp-block-gallery columns-2 is-cropped\"><ul class=\"blocks-gallery-grid\">" . $old_item('galerie-1', 'Première') . $old_item('galerie-2', '') . "</ul><figcaption class=\"blocks-gallery-caption\">Ancienne galerie</figcaption></figure>\n<!-- /wp:gallery -->"
    ),
]);

entry([
    'slug' => 'tableaux', 'title' => 'Tableaux : en-tête, pied, cellules fusionnées', 'date' => '2025-09-08 09:45:00',
    'categories' => ['economie-finances'], 'tags' => ['R&D'], 'picture' => 'motif', 'author' => 'admin2',
    'content' => join_blocks(
        "<!-- wp:table {\"hasFixedLayout\":true,\"className\":\"is-style-stripes\"} -->\n<figure class=\"wp-block-table is-style-stripes\"><table class=\"has-fixed-layout\"><thead><tr><th>Sommet</th><th class=\"has-text-align-right\" data-align=\"right\">Altitude (m)</th><th>Pays</th></tr></thead><tbody><tr><td>Kibo</td><td class=\"has-text-align-right\" data-align=\"right\">5 895</td><td>Tanzanie</td></tr><tr><td>Batian</td><td class=\"has-text-align-right\" data-align=\"right\">5 199</td><td>Kenya</td></tr><tr><td>Pic <strong>Marguerite</strong></td><td class=\"has-text-align-right\" data-align=\"right\">5 109</td><td>Ouganda, <a href=\"https://example.org/\">RD Congo</a></td></tr></tbody><tfoot><tr><td>Moyenne</td><td class=\"has-text-align-right\" data-align=\"right\">5 401</td><td></td></tr></tfoot></table><figcaption class=\"wp-element-caption\">Trois sommets d'Afrique</figcaption></figure>\n<!-- /wp:table -->",
        paragraphs('Un tableau venu d\'un traitement de texte :'),
        html_block('<table border="1" width="100%" cellpadding="4"><caption>Matchs à rejouer</caption><colgroup><col width="40%"><col span="2"></colgroup><tr><th rowspan="2" scope="row">Groupe A</th><td colspan="2">Deux équipes à égalité</td></tr><tr><td bgcolor="#eee">Lundi<br>Mardi</td><td><ul><li>une liste</li><li>dans une cellule</li></ul></td></tr><tr><td colspan="3"><table><tr><td>un tableau dans un tableau</td></tr></table></td></tr></table>'),
        html_block('<table><tbody><tr><td><p>Une seule cellule, sans en-tête : de la mise en page.</p></td></tr></tbody></table>')
    ),
]);

entry([
    'slug' => 'mise-en-page', 'title' => 'Mise en page : colonnes, groupes, boutons, dépliants', 'date' => '2025-09-05 22:50:00',
    'categories' => ['sciences-technologie', 'innovation'], 'picture' => 'carte', 'author' => 'redaction',
    'content' => join_blocks(
        "<!-- wp:columns -->\n<div class=\"wp-block-columns\"><!-- wp:column {\"width\":\"66.66%\"} -->\n<div class=\"wp-block-column\" style=\"flex-basis:66.66%\">" . heading('Colonne large', 3) . "\n\n" . paragraphs(...filler(4, 1)) . "</div>\n<!-- /wp:column -->\n\n<!-- wp:column {\"width\":\"33.33%\"} -->\n<div class=\"wp-block-column\" style=\"flex-basis:33.33%\">" . image_block('petite', ['size' => 'full']) . "</div>\n<!-- /wp:column --></div>\n<!-- /wp:columns -->",
        "<!-- wp:group {\"style\":{\"spacing\":{\"padding\":{\"top\":\"20px\"}}},\"backgroundColor\":\"tertiary\",\"layout\":{\"type\":\"constrained\"}} -->\n<div class=\"wp-block-group has-tertiary-background-color has-background\" style=\"padding-top:20px\">" . heading('Encadré', 3) . "\n\n" . paragraphs('Le texte de l\'encadré.') . "</div>\n<!-- /wp:group -->",
        "<!-- wp:group {\"tagName\":\"aside\",\"layout\":{\"type\":\"flex\",\"flexWrap\":\"nowrap\"}} -->\n<aside class=\"wp-block-group\">" . paragraphs('Rangée : gauche', 'Rangée : droite') . "</aside>\n<!-- /wp:group -->",
        "<!-- wp:buttons -->\n<div class=\"wp-block-buttons\"><!-- wp:button -->\n<div class=\"wp-block-button\"><a class=\"wp-block-button__link wp-element-button\" href=\"https://example.org/s-abonner\">S'abonner</a></div>\n<!-- /wp:button -->\n\n<!-- wp:button {\"className\":\"is-style-outline\"} -->\n<div class=\"wp-block-button is-style-outline\"><a class=\"wp-block-button__link wp-element-button\" href=\"/a-propos/\" target=\"_blank\" rel=\"noreferrer noopener\">Nous connaître</a></div>\n<!-- /wp:button -->\n\n<!-- wp:button -->\n<div class=\"wp-block-button\"><a class=\"wp-block-button__link wp-element-button\">Sans adresse</a></div>\n<!-- /wp:button --></div>\n<!-- /wp:buttons -->",
        "<!-- wp:details -->\n<details class=\"wp-block-details\"><summary>Qui a écrit cet article ? <em>(cliquer)</em></summary>" . paragraphs('La rédaction.') . "\n\n<!-- wp:list -->\n<ul><!-- wp:list-item -->\n<li>relu deux fois</li>\n<!-- /wp:list-item --></ul>\n<!-- /wp:list --></details>\n<!-- /wp:details -->",
        "<!-- wp:details {\"showContent\":true} -->\n<details class=\"wp-block-details\" open><summary>Déjà ouvert</summary>" . paragraphs('Visible tout de suite.') . "</details>\n<!-- /wp:details -->",
        html_block("<section><header><h2>Section en HTML</h2></header><article><p>Un article dans l'article.</p><footer><address>1 rue de l'Exemple</address></footer></article></section>\n<center><font color=\"red\" size=\"5\">Du texte comme en 1998</font></center>\n<figure><p>Une figure sans image</p><figcaption>et sa légende</figcaption></figure>\n<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby> <big>gros</big> <tt>machine</tt> <acronym title=\"Fédération\">FIFA</acronym> mot<wbr>coupé</p>"),
        "<!-- wp:shortcode -->\n[un_shortcode_inconnu parametre=\"oui\"]\n<!-- /wp:shortcode -->",
        "<!-- wp:social-links -->\n<ul class=\"wp-block-social-links\"><!-- wp:social-link {\"url\":\"https://example.org/fil\",\"service\":\"mastodon\"} /--></ul>\n<!-- /wp:social-links -->",
        '<!-- wp:latest-posts {"postsToShow":2} /-->',
        '<!-- wp:search {"label":"Rechercher","buttonText":"Rechercher"} /-->',
        '<!-- wp:plugin/inconnu {"a":1} -->' . "\n<div class=\"wp-block-plugin-inconnu\"><div class=\"plugin-carte\"><span>Texte d'une extension inconnue</span> <my-element>et d'un élément inconnu</my-element></div></div>\n<!-- /wp:plugin/inconnu -->"
    ),
]);

$note = fn (string $id, int $n) => "<sup data-fn=\"$id\" class=\"fn\"><a href=\"#$id\" id=\"$id-link\">$n</a></sup>";
$f = ['7c3f3f0e-5b5e-4c57-9b4e-0d7d1f4a1a01', '7c3f3f0e-5b5e-4c57-9b4e-0d7d1f4a1a02', '7c3f3f0e-5b5e-4c57-9b4e-0d7d1f4a1a03'];
$back = fn (string $id, int $n, string $text) => "<li id=\"$id\">$text <a href=\"#$id-link\" aria-label=\"Aller à la note de bas de page $n\">↩︎</a></li>";
entry([
    'slug' => 'notes-de-bas-de-page', 'title' => 'Notes de bas de page', 'date' => '2025-09-03 11:11:00',
    'categories' => ['sciences-technologie', 'colonialisme'], 'tags' => ['histoire'], 'picture' => 'vignette-640', 'author' => 'jp.etoundi',
    'content' => join_blocks(
        paragraphs("La conférence de Berlin s'est ouverte le 15 novembre 1884{$note($f[0], 1)} et s'est close le 26 février 1885{$note($f[1], 2)}.", "Quatorze puissances y ont pris part ; aucune n'était africaine{$note($f[2], 3)}."),
        html_block("<ol class=\"wp-block-footnotes\">" . $back($f[0], 1, 'Un samedi.') . $back($f[1], 2, 'L\'<em>Acte général</em> porte cette date, voir <a href="https://example.org/acte">le texte</a>.') . $back($f[2], 3, 'Le sultan de Zanzibar avait demandé à y être invité.') . '</ol>'),
        paragraphs('L\'ancienne façon<a href="#_ftn1" name="_ftnref1">[1]</a>, collée depuis un traitement de texte, avec sa note au bout.'),
        html_block('<hr size="1" /><p><a href="#_ftnref1" name="_ftn1">[1]</a> Une note ancienne.</p>')
    ),
]);

entry([
    'slug' => 'contenus-integres', 'title' => 'Contenus intégrés : films, messages, sons', 'date' => '2025-09-01 08:00:00',
    'categories' => ['sciences-technologie', 'reseaux-sociaux', 'meta', 'google'], 'picture' => 'tissu', 'author' => 'redaction',
    'content' => join_blocks(
        embed_block('youtube', 'video', 'https://www.youtube.com/watch?v=aqz-KE-bpKQ', 'YouTube, comme WordPress l\'intègre'),
        embed_block('youtube', 'video', 'https://youtu.be/aqz-KE-bpKQ?t=42'),
        embed_block('vimeo', 'video', 'https://vimeo.com/76979871'),
        embed_block('dailymotion', 'video', 'https://www.dailymotion.com/video/x8exemple'),
        embed_block('twitter', 'rich', 'https://twitter.com/exemple/status/1000000000000000001', 'X'),
        embed_block('tiktok', 'video', 'https://www.tiktok.com/@exemple/video/7000000000000000001'),
        embed_block('soundcloud', 'rich', 'https://soundcloud.com/exemple/un-morceau'),
        embed_block('spotify', 'rich', 'https://open.spotify.com/episode/7makk4oTQel546B0PZlDM5'),
        embed_block('autre-wordpress', 'wp-embed', 'https://autre-wordpress.example/un-article/'),
        heading('Sans réponse du fournisseur : l\'adresse seule'),
        embed_block('facebook', 'rich', 'https://www.facebook.com/exemple/posts/1000000001', 'Facebook ne répond plus sans clef'),
        embed_block('instagram', 'rich', 'https://www.instagram.com/p/Exemple1/'),
        embed_block('youtube', 'video', 'https://www.youtube.com/watch?v=disparue0000&list=PLexemple'),
        embed_block('x', 'rich', 'https://x.com/exemple/status/1000000000000000002'),
        "<!-- wp:paragraph -->\n<p>https://www.youtube.com/shorts/aqz-KE-bpKQ</p>\n<!-- /wp:paragraph -->",
        heading('Collés à la main'),
        html_block('<iframe width="560" height="315" src="https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?si=exemple&amp;start=30" title="YouTube video player" frameborder="0" allowfullscreen></iframe>'),
        html_block('<iframe src="//www.dailymotion.com/embed/video/x8exemple?autoplay=1" width="480" height="270"></iframe>'),
        html_block('<iframe src="https://www.facebook.com/plugins/video.php?height=314&href=https%3A%2F%2Fwww.facebook.com%2Fexemple%2Fvideos%2F1000000002%2F&show_text=false" width="560" height="314" style="border:none;overflow:hidden" scrolling="no" frameborder="0" allowfullscreen="true"></iframe>'),
        html_block('<div id="fb-root"></div><script async defer crossorigin="anonymous" src="https://connect.facebook.net/fr_FR/sdk.js#xfbml=1&version=v19.0"></script><div class="fb-post" data-href="https://www.facebook.com/exemple/posts/1000000003" data-width="500"><blockquote cite="https://www.facebook.com/exemple/posts/1000000003" class="fb-xfbml-parse-ignore"><p>Le texte du message.</p>Posté par <a href="https://www.facebook.com/exemple">Exemple</a> le <a href="https://www.facebook.com/exemple/posts/1000000003">mercredi 1 mai 2024</a></blockquote></div>'),
        html_block('<blockquote class="instagram-media" data-instgrm-captioned data-instgrm-permalink="https://www.instagram.com/reel/Exemple2/?utm_source=ig_embed&amp;utm_campaign=loading" data-instgrm-version="14" style=" background:#FFF; border:0;"><div style="padding:16px;"> <a href="https://www.instagram.com/reel/Exemple2/?utm_source=ig_embed" style=" background:#FFFFFF;" target="_blank"> <div style=" display: flex;"></div> Voir cette publication sur Instagram</a><p style=" color:#c9c8cd;"><a href="https://www.instagram.com/reel/Exemple2/" target="_blank">Une publication partagée par Exemple (@exemple)</a></p></div></blockquote> <script async src="//www.instagram.com/embed.js"></script>'),
        html_block('<iframe src="https://www.google.com/maps/embed?pb=exemple" width="600" height="450" style="border:0;" allowfullscreen="" loading="lazy" referrerpolicy="no-referrer-when-downgrade"></iframe>'),
        html_block('<iframe title="Un graphique" aria-label="Lignes" id="datawrapper-chart-Ab1Cd" src="https://datawrapper.dwcdn.net/Ab1Cd/1/" scrolling="no" frameborder="0" style="width: 0; min-width: 100% !important; border: none;" height="400" data-external="1"></iframe><script type="text/javascript">!function(){"use strict";window.harness_datawrapper=1}();</script>'),
        html_block('<iframe></iframe><iframe src=""></iframe><iframe src="/une/page/interne"></iframe><iframe src="http://sans-chiffrement.example/carte"><p>Texte de secours de la frame</p></iframe>')
    ),
]);

entry([
    'slug' => 'en-plusieurs-pages', 'title' => 'Un article en plusieurs pages', 'date' => '2025-08-30 10:30:00',
    'categories' => ['politique', 'geopolitique'], 'picture' => 'portrait', 'author' => 'jp.etoundi',
    'content' => join_blocks(
        paragraphs('<strong>Première page.</strong> Elle contient la coupure « lire la suite ».'),
        "<!-- wp:more -->\n<!--more-->\n<!-- /wp:more -->",
        paragraphs(...filler(0)),
        "<!-- wp:nextpage -->\n<!--nextpage-->\n<!-- /wp:nextpage -->",
        heading('Deuxième page'), paragraphs('Elle commence par un titre.', ...filler(3)),
        "<!-- wp:nextpage -->\n<!--nextpage-->\n<!-- /wp:nextpage -->",
        image_block('tissu', ['caption' => 'La troisième commence par une image']), paragraphs('Fin de l\'article.')
    ),
]);
