<?php
// Ordinary articles of every rubric, the static pages, the menu.

$news = [
    ['porto-novo-et-cotonou', 'Porto-Novo et Cotonou, une capitale en deux villes', ['benin', 'afrique-de-louest', 'politique-regionale'], 'port', 'jp.etoundi', ['Géographie', 'histoire'],
        "Porto-Novo est la capitale officielle du Bénin ; Cotonou, plus grande et tournée vers la mer, abrite le gouvernement et le port. Les deux villes sont à une trentaine de kilomètres l'une de l'autre.", "Ce partage n'a rien d'unique : plusieurs États du continent ont séparé la ville des institutions de celle des affaires, par choix ou par habitude."],
    ['le-lac-tchad-vu-de-ses-rives', 'Le lac Tchad vu de ses rives', ['tchad', 'niger', 'nigeria', 'cameroun', 'rechauffement-climatique'], 'fleuve-congo', 'jp.etoundi', ['Géographie'],
        "Quatre pays se partagent le lac Tchad : le Cameroun, le Niger, le Nigeria et le Tchad. Sa surface a beaucoup diminué après les sécheresses des années 1970 et 1980, puis elle a varié d'une année à l'autre.", 'Peu profond, le lac se lit comme une plaine inondée : un mètre d\'eau de plus ou de moins déplace la rive de plusieurs kilomètres.'],
    ['kilimandjaro-trois-sommets', 'Le Kilimandjaro et ses trois sommets', ['tanzanie', 'afrique-de-lest'], 'panorama', 'redaction', ['Géographie'],
        "Kibo, Mawenzi et Shira : le Kilimandjaro est un massif de trois volcans. Le pic Uhuru, sur Kibo, culmine à 5 895 mètres ; c'est le point le plus haut d'Afrique.", 'La montagne se dresse seule au-dessus de la plaine, ce qui la rend visible de très loin, jusqu\'au Kenya voisin.'],
    ['addis-abeba-siege-de-l-union-africaine', 'Addis-Abeba, siège de l’Union africaine', ['union-africaine', 'ethiopie', 'diplomatie'], 'tissu', 'redaction', ['histoire'],
        "L'Organisation de l'unité africaine a été fondée le 25 mai 1963 à Addis-Abeba. L'Union africaine lui a succédé en 2002 et siège dans la même ville.", 'Le 25 mai est resté la Journée de l\'Afrique, chômée dans plusieurs pays.'],
    ['la-cedeao-depuis-lagos', 'La Cédéao, née à Lagos en 1975', ['politique-regionale', 'nigeria', 'politique-economique'], 'port', 'admin2', ['histoire'],
        "Le traité qui crée la Communauté économique des États de l'Afrique de l'Ouest a été signé à Lagos le 28 mai 1975. Son siège est à Abuja.", 'Libre circulation, tarif extérieur commun, projets de monnaie : cinquante ans de textes, et presque autant de débats.'],
    ['la-zlecaf-en-questions', 'La Zlecaf en cinq questions', ['economie-finances', 'politique-economique', 'union-africaine'], 'tissu', 'admin2', ['R&D'],
        "L'accord de la Zone de libre-échange continentale africaine est entré en vigueur en mai 2019 et son secrétariat est installé à Accra.", 'Le commerce entre pays africains reste une petite part de leur commerce total ; c\'est cette part que l\'accord veut faire grandir.'],
    ['le-franc-cfa-deux-monnaies', 'Franc CFA : une appellation, deux monnaies', ['economie-finances', 'francafrique', 'france'], 'motif', 'admin2', ['histoire'],
        "Il existe deux francs CFA : celui de l'Afrique de l'Ouest, émis à Dakar, et celui de l'Afrique centrale, émis à Yaoundé. Ils valent autant en euros, mais on ne paie pas avec l'un dans la zone de l'autre.", 'La parité fixe avec le franc français, puis avec l\'euro, date de décennies ; elle a été modifiée une fois, en janvier 1994.'],
    ['payer-avec-son-telephone', 'Payer avec son téléphone, une invention kényane', ['la-telephonie', 'innovation', 'kenya', 'economie-finances'], 'petite', 'admin2', ['R&D'],
        "Lancé au Kenya en 2007, le service M-Pesa permet d'envoyer de l'argent par message. Il a précédé de plusieurs années les portefeuilles électroniques des pays riches.", 'Le succès tient à un réseau de petits commerces : on y change des billets contre du crédit, et l\'inverse.'],
    ['un-radiotelescope-dans-le-karoo', 'Un radiotélescope dans le Karoo', ['sciences-technologie', 'afrique-du-sud', 'innovation'], 'tres-grande', 'redaction', ['R&D', 'C++'],
        "Dans le Karoo, au nord-ouest de l'Afrique du Sud, les 64 antennes de MeerKAT écoutent le ciel depuis 2018. Elles doivent être intégrées au futur réseau SKA, partagé avec l'Australie.", 'La région a été choisie pour son silence : peu d\'habitants, peu d\'émetteurs, et une loi qui protège ce calme.'],
    ['la-grande-muraille-verte', 'La Grande Muraille verte, du Sénégal à Djibouti', ['rechauffement-climatique', 'senegal', 'djibouti'], 'baobabs', 'redaction', ['Géographie', 'été'],
        "Lancé en 2007 par l'Union africaine, le projet devait d'abord planter une bande d'arbres de quinze kilomètres de large. Il est devenu une mosaïque de terres restaurées.", 'Les paysans y ont ajouté leurs méthodes : demi-lunes, cordons de pierres, régénération naturelle assistée.'],
    ['les-iles-canaries-et-leur-heure', 'Les Canaries, à une heure de l’Espagne', ['iles-canaries', 'espagne', 'europe-ue'], 'vignette-640', 'jp.etoundi', ['Géographie', '100 % local'],
        "Les îles Canaries sont espagnoles et se trouvent à une centaine de kilomètres de la côte africaine pour la plus proche. Leurs horloges ont une heure de moins qu'à Madrid.", 'Les annonces radio nationales le rappellent à chaque journal : « une heure de moins aux Canaries ».'],
    ['union-europeenne-union-africaine', 'Deux unions, un sommet', ['union-europeenne', 'union-africaine', 'politique-etrangere', 'europe-monde'], 'drapeau', 'redaction', ['histoire'],
        "Le premier sommet entre l'Afrique et l'Union européenne a eu lieu au Caire en avril 2000. Lisbonne, Tripoli, Bruxelles et Abidjan ont suivi.", 'Vingt-sept États d\'un côté, cinquante-cinq de l\'autre : la photo de famille demande un objectif large.'],
    ['parler-plusieurs-langues', 'Parler plusieurs langues, l’ordinaire de millions de gens', ['sciences-psychologiques', 'afrique-subsaharienne', 'interview'], 'sans-texte', 'mkouassi', ['langues'],
        "Le swahili, le haoussa, l'arabe, l'amharique, le yoruba, le zoulou, le français, l'anglais, le portugais : selon les pays, l'école, le marché et la maison n'ont pas la même langue.", 'Une enseignante de Dakar le dit simplement : « Mes élèves traduisent toute la journée sans le savoir. »'],
    ['la-une-du-jour', 'À la une du jour : le point de la rédaction', ['actualite-africaine', 'diplomatie'], 'dunes-du-tenere', 'redaction', [],
        "Cet article est épinglé : WordPress le marque « sticky », mais l'API ne le range pas en tête de liste pour autant. L'application doit le demander à part.", 'Il reste donc à sa date dans les listes.'],
];
foreach ($news as $i => [$slug, $title, $categories, $picture, $author, $tags, $lead, $second]) {
    entry([
        'slug' => $slug, 'title' => $title, 'categories' => $categories, 'picture' => $picture, 'author' => $author, 'tags' => $tags,
        'date' => $slug === 'la-une-du-jour' ? '2023-02-14 06:30:00' : sprintf('2025-%02d-%02d %02d:%02d:00', 10 - intdiv($i, 2), 24 - $i, 6 + $i, ($i * 7) % 60),
        'excerpt' => $i % 3 === 0 ? $lead : '',
        'sticky' => $slug === 'la-une-du-jour',
        'content' => paragraphs("<strong>$lead</strong>", $second, ...filler($i)),
    ]);
}

$page = fn (string $slug, string $title, string $content, array $more = []) => entry($more + ['type' => 'page', 'slug' => $slug, 'title' => $title, 'content' => $content, 'date' => '2020-01-15 09:00:00', 'modified' => '2024-06-01 09:00:00']);
$page('a-propos', 'À propos', join_blocks(paragraphs('Ce magazine n\'existe que dans une machine d\'essai.', 'Il publie des articles de la rédaction sur tout le continent.'), heading('Nous écrire'), paragraphs('Par courriel : <a href="mailto:contact@regard.example">contact@regard.example</a>, ou par téléphone : <a href="tel:+22900000000">+229 00 00 00 00</a>.')), ['picture' => 'baobabs', 'order' => 1]);
$page('equipe', 'L\'équipe', join_blocks(paragraphs('Trois personnes écrivent ici.'), "<!-- wp:list -->\n<ul><!-- wp:list-item -->\n<li>Mariam Kouassi</li>\n<!-- /wp:list-item -->\n\n<!-- wp:list-item -->\n<li>Jean-Pierre Étoundi-Ngô</li>\n<!-- /wp:list-item -->\n\n<!-- wp:list-item -->\n<li>Aïssatou N'Diaye</li>\n<!-- /wp:list-item --></ul>\n<!-- /wp:list -->"), ['parent' => 'a-propos']);
$page('histoire', 'Notre histoire', paragraphs('Une page au troisième niveau.'), ['parent' => 'equipe']);
$page('publicite', 'Publicité', paragraphs('Les tarifs sont donnés sur demande.'), ['order' => 2]);
$page('mentions-legales', 'Mentions légales', join_blocks(heading('Éditeur'), paragraphs('Regard de test, 1 rue de l\'Exemple.'), heading('Hébergeur'), paragraphs('Une machine de test.')), ['order' => 3]);
$page('confidentialite', 'Politique de confidentialité', paragraphs('Aucune donnée n\'est gardée.'));
// an address that a category also has, and one that the application keeps for itself
$page('sport', 'La page Sport', paragraphs('Une page statique dont l\'adresse est aussi celle d\'une rubrique.'));
$page('recherche', 'La page Recherche', paragraphs('Une page statique dont l\'adresse est réservée par l\'application.'));
$page('brouillon-de-page', 'Page en brouillon', paragraphs('Invisible.'), ['status' => 'draft']);

// the menu of a block theme: public at /wp/v2/navigation
$link = fn (string $slug) => '{"label":' . wp_json_encode(get_term(Seed::$categories[$slug])->name, JSON_UNESCAPED_UNICODE) . ',"type":"category","id":' . Seed::$categories[$slug] . ',"url":' . wp_json_encode(get_term_link(Seed::$categories[$slug]), JSON_UNESCAPED_SLASHES) . ',"kind":"taxonomy"}';
$menu = '<!-- wp:navigation-link {"label":"Accueil","type":"custom","url":"' . home_url('/') . "\",\"kind\":\"custom\"} /-->\n";
foreach (['actualite-africaine' => ['afrique-australe', 'afrique-centrale', 'afrique-de-lest', 'afrique-de-louest', 'maghreb'], 'politique' => ['geopolitique', 'interview'], 'economie-finances' => [], 'sport' => ['athletisme', 'basket-ball', 'football', 'lions-indomptables']] as $top => $children) {
    if (!$children) {
        $menu .= '<!-- wp:navigation-link ' . $link($top) . " /-->\n";
        continue;
    }
    $menu .= '<!-- wp:navigation-submenu ' . $link($top) . " -->\n";
    foreach ($children as $child) {
        if ($child === 'afrique-de-louest') {
            $menu .= '<!-- wp:navigation-submenu ' . $link($child) . " -->\n<!-- wp:navigation-link " . $link('benin') . " /-->\n<!-- /wp:navigation-submenu -->\n";
        } else {
            $menu .= '<!-- wp:navigation-link ' . $link($child) . " /-->\n";
        }
    }
    $menu .= "<!-- /wp:navigation-submenu -->\n";
}
$menu .= '<!-- wp:navigation-link {"label":"À propos","type":"page","id":' . Seed::$posts['a-propos'] . ',"url":"' . get_permalink(Seed::$posts['a-propos']) . '","kind":"post-type"} /-->';
entry(['type' => 'wp_navigation', 'slug' => 'rubriques', 'title' => 'Rubriques', 'content' => $menu, 'date' => '2020-01-15 09:00:00']);
