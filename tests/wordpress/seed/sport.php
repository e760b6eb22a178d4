<?php
// Enough sport for three pages of twelve, most of it filed under children only.

$sport = [
    ['1957-la-premiere-can', '1957, la première CAN', ['football', 'can', 'soudan', 'egypte'], "La première Coupe d'Afrique des nations s'est tenue à Khartoum en février 1957 avec trois équipes : l'Égypte, l'Éthiopie et le Soudan. L'Égypte l'a emportée."],
    ['la-caf-et-ses-sieges', 'La CAF, de Khartoum au Caire', ['football', 'caf'], "La Confédération africaine de football a été fondée à Khartoum en 1957. Son siège est dans la banlieue du Caire depuis des décennies."],
    ['1934-l-egypte-au-mondial', '1934 : l\'Égypte ouvre la voie', ['football', 'coupe-du-monde', 'egypte'], "L'Égypte a été la première équipe africaine en Coupe du monde, en Italie, en 1934. Elle a perdu son unique match, 4 buts à 2, face à la Hongrie."],
    ['1974-les-leopards-du-zaire', '1974, les Léopards du Zaïre', ['football', 'coupe-du-monde', 'rd-congo'], "Champions d'Afrique en mars, les joueurs du Zaïre ont été en juin 1974 les premiers d'Afrique subsaharienne à disputer une Coupe du monde."],
    ['1978-la-tunisie-gagne', '1978 : la Tunisie gagne à Rosario', ['football', 'coupe-du-monde', 'tunisie'], "Menée à la mi-temps, la Tunisie a battu le Mexique 3 buts à 1 à Rosario : c'était la première victoire d'une équipe africaine en Coupe du monde."],
    ['1982-l-algerie-bat-la-rfa', '1982 : l\'Algérie bat l\'Allemagne de l\'Ouest', ['football', 'coupe-du-monde', 'algerie'], "À Gijón, le 16 juin 1982, l'Algérie a battu l'Allemagne de l'Ouest 2 buts à 1. Elle a pourtant été éliminée au premier tour."],
    ['1986-le-maroc-premier-de-sa-poule', '1986 : le Maroc premier de sa poule', ['football', 'coupe-du-monde', 'maroc'], "Au Mexique, le Maroc a terminé en tête d'un groupe où figuraient l'Angleterre, la Pologne et le Portugal, et il est devenu la première équipe africaine au second tour."],
    ['1990-le-cameroun-en-quart', '1990 : le Cameroun en quart de finale', ['football', 'lions-indomptables', 'coupe-du-monde', 'cameroun'], "Vainqueurs de l'Argentine en ouverture, les Lions Indomptables sont allés jusqu'en quart de finale, battus par l'Angleterre après prolongation. Roger Milla avait 38 ans."],
    ['1992-onze-a-dix', '1992 : onze tirs au but à dix', ['football', 'can', 'cote-divoire', 'ghana'], "La finale de la CAN 1992, à Dakar, s'est jouée aux tirs au but : la Côte d'Ivoire l'a emporté 11 à 10 contre le Ghana, tous les joueurs ayant tiré, gardiens compris."],
    ['1995-george-weah-ballon-d-or', '1995 : George Weah, Ballon d\'or', ['football', 'liberia'], "Premier lauréat d'un Ballon d'or ouvert aux joueurs non européens, le Libérien George Weah a ensuite présidé son pays, de 2018 à 2024."],
    ['1996-l-or-du-nigeria', '1996 : l\'or olympique du Nigeria', ['football', 'jeux-olympiques', 'nigeria'], "À Atlanta, le Nigeria a battu le Brésil en demi-finale puis l'Argentine en finale, 4 buts à 3 puis 3 à 2."],
    ['2000-l-or-du-cameroun', '2000 : l\'or olympique du Cameroun', ['football', 'lions-indomptables', 'jeux-olympiques', 'cameroun'], "À Sydney, les Lions Indomptables ont remonté deux buts à l'Espagne et gagné la finale olympique aux tirs au but."],
    ['2002-le-senegal-bat-la-france', '2002 : le Sénégal bat la France', ['football', 'coupe-du-monde', 'senegal', 'france'], "Le 31 mai 2002, à Séoul, le Sénégal a battu la France, tenante du titre, 1 but à 0. Papa Bouba Diop a marqué à la trentième minute."],
    ['2009-le-premier-chan', '2009 : le premier CHAN', ['football', 'chan', 'cote-divoire', 'rd-congo'], "Réservé aux joueurs qui évoluent dans leur propre pays, le Championnat d'Afrique des nations a eu lieu pour la première fois en Côte d'Ivoire. La RD Congo l'a gagné."],
    ['2010-la-coupe-du-monde-en-afrique', '2010 : la Coupe du monde en Afrique', ['football', 'coupe-du-monde', 'fifa', 'afrique-du-sud'], "L'Afrique du Sud a accueilli la première Coupe du monde jouée sur le continent. Le Ghana y est passé à un penalty d'une demi-finale."],
    ['2012-la-zambie-a-libreville', '2012 : la Zambie à Libreville', ['football', 'can', 'zambie', 'gabon'], "Près de l'endroit où son équipe nationale avait péri dans un accident d'avion en 1993, la Zambie a gagné la CAN 2012 aux tirs au but."],
    ['2015-la-cote-d-ivoire-encore-aux-tirs-au-but', '2015 : la Côte d\'Ivoire, encore aux tirs au but', ['football', 'coupe-dafrique-des-nations', 'cote-divoire'], "Vingt-trois ans après Dakar, la même affiche, la même issue : la Côte d'Ivoire a battu le Ghana aux tirs au but à Bata, 9 à 8."],
    ['2022-le-maroc-en-demi-finale', '2022 : le Maroc en demi-finale', ['football', 'coupe-du-monde', 'maroc'], "Au Qatar, le Maroc est devenu la première équipe africaine en demi-finale d'une Coupe du monde, après avoir éliminé l'Espagne et le Portugal."],
    ['abebe-bikila-pieds-nus', 'Abebe Bikila, pieds nus dans Rome', ['athletisme', 'jeux-olympiques', 'ethiopie'], "Le 10 septembre 1960, l'Éthiopien Abebe Bikila a gagné le marathon olympique de Rome sans chaussures. Il a recommencé à Tokyo en 1964, chaussé."],
    ['kip-keino-a-mexico', 'Kip Keino à Mexico', ['athletisme', 'jeux-olympiques', 'kenya'], "Champion olympique du 1 500 mètres en 1968, Kipchoge Keino a ouvert la longue lignée des coureurs kényans."],
    ['hassiba-boulmerka', 'Hassiba Boulmerka, l\'or de Barcelone', ['athletisme', 'jeux-olympiques', 'algerie'], "En 1992, sur 1 500 mètres, Hassiba Boulmerka a donné à l'Algérie sa première médaille d'or olympique."],
    ['kinshasa-1974', 'Kinshasa, 30 octobre 1974', ['boxe', 'rd-congo'], "Mohamed Ali a battu George Foreman au huitième round, à Kinshasa, à quatre heures du matin heure locale, pour convenir aux télévisions américaines."],
    ['kigali-et-le-basket', 'Kigali et le basket', ['basket-ball', 'rwanda'], "La Basketball Africa League a joué sa première saison à Kigali, en mai 2021. Le club égyptien de Zamalek l'a remportée."],
    ['cheick-cisse-une-seconde', 'Cheick Cissé, une seconde pour l\'or', ['taekwondo', 'jeux-olympiques', 'cote-divoire'], "À Rio, en 2016, l'Ivoirien Cheick Sallah Cissé a gagné la finale des moins de 80 kg sur un coup de pied donné dans la dernière seconde."],
    ['ons-jabeur-a-wimbledon', 'Ons Jabeur à Wimbledon', ['tennis', 'tunisie'], "Finaliste en 2022 et en 2023, la Tunisienne Ons Jabeur est la première joueuse africaine et arabe à ce niveau dans l'ère moderne."],
    ['kyalami-et-la-formule-1', 'Kyalami et la Formule 1', ['formule-1', 'automobile', 'afrique-du-sud'], "Le circuit de Kyalami, près de Johannesburg, a accueilli le Grand Prix d'Afrique du Sud de 1967 à 1985, puis en 1992 et 1993."],
    ['francis-ngannou-champion', 'Francis Ngannou, champion', ['mma', 'ufc', 'cameroun'], "Né à Batié, au Cameroun, Francis Ngannou est devenu champion poids lourds de l'UFC en mars 2021."],
    ['dakar-et-les-jeux-de-la-jeunesse', 'Dakar et les Jeux de la jeunesse', ['sport', 'jeux-olympiques', 'senegal'], "Le Comité international olympique a confié au Sénégal les Jeux olympiques de la jeunesse, les premiers Jeux attribués au continent."],
];
$pictures = ['stade', 'pelouse', 'tissu', 'portrait', 'dunes-du-tenere', 'panorama'];
foreach ($sport as $i => [$slug, $title, $categories, $lead]) {
    $day = new DateTime('2024-12-20 23:40:00', new DateTimeZone('UTC'));
    $day->modify('-' . ($i * 19) . ' days -' . ($i * 47) . ' minutes');
    entry([
        'slug' => $slug, 'title' => $title, 'categories' => $categories,
        'picture' => $i % 7 === 6 ? null : $pictures[$i % 6],
        'author' => $i % 4 === 3 ? 'jp.etoundi' : 'mkouassi',
        'tags' => array_merge(['histoire'], in_array('can', $categories, true) ? ['Coupe d\'Afrique'] : []),
        'date' => $day->format('Y-m-d H:i:s'),
        'content' => join_blocks(paragraphs($lead, ...filler($i + 3, 1)), heading('Ce qu\'il en reste'), paragraphs(...filler($i + 7, 2))),
    ]);
}
