/** What street names are made of: stem and ending, by language. */
import { assumption, type Origins } from '@tietovirta/published';
export const streetsFrom: Origins = [
  assumption(
    'Yleisiä kadunnimien osia; osoite on uskottava, ei kenenkään oikea.',
    'Common parts of street names; an address is plausible and nobody’s own.',
  ),
];

export const streetStems = {
  fi: `Koulu Kirkko Asema Rauta Metsä Puisto Ranta Mäki Koivu Kuusi Mänty Pihlaja Haapa Leppä Vaahtera Tammi Lehmus Pajun Kallio Kivi Niitty Pelto Laakso Harju Suo Lampi Järvi Joki Koski Silta Mylly Saha Tehdas Teollisuus Kauppa Tori Keskus Satama Laiva Kalastajan Sotilas Urheilu Kenttä Hiihtäjän Opisto Opettajan Lukio Yliopiston Sairaala Terveys Posti Vanha Uusi Pitkä Lyhyt Itäinen Läntinen Pohjoinen Eteläinen Aurinko Kuu Tähti Sade Tuuli Lumi Kevät Kesä Syys Talvi Kettu Karhun Hirven Jäniksen Oravan Ketun Siilin Käen Kurjen Joutsenen Lokin Kiuru Peipon Tikan Varpusen Lahnan Hauen Kuhan Ahvenen Siian Seppä Suutarin Räätälin Kirvesmiehen Maalarin Nikkarin Kartano Torpan Aitta Riihi Navetta Lato Mansikka Mustikka Puolukka Vadelma Karpalo Omena Kirsikka Ruusu Orvokin Kielo Vuokon Apila Kanerva Sammal Jäkälä Hiekka Savi Sora Louhi Rinne Notko Niemi Saari Lahti Salmi Kanava Yhtiö Kunnan Valta Mannerheimin Runebergin Topeliuksen Snellmanin Kalevan Väinämöisen Ilmarisen Sammon Louhen Aleksanterin Kustaan`.split(
    ' ',
  ),
  sv: `Skol Kyrko Stations Järn Skogs Park Strand Back Björk Gran Tall Rönn Asp Al Lönn Ek Lind Sten Äng Åker Dal Kärr Träsk Sjö Å Fors Bro Kvarn Såg Fabriks Industri Handels Torg Centrum Hamn Fiskar Soldat Idrotts Lärar Sjukhus Post Gamla Nya Lång Öster Väster Norr Söder Sol Mån Stjärn Regn Vind Snö Vår Sommar Höst Vinter Räv Björn Älg Har Ekorr Gök Svan Trast Smed Skräddar Målar Snickar Gårds Torpar Smultron Blåbärs Hallon Äppel Körsbärs Ros Viol Liljekonvalj Ljung Sand Ler Höjd Udd Holm Vik Sund Kanal Alexanders Runebergs Topelius`.split(
    ' ',
  ),
} as const;

export const streetEndings = {
  fi: [
    ['tie', 48],
    ['katu', 26],
    ['kuja', 14],
    ['polku', 6],
    ['raitti', 2],
    ['kaari', 2],
    ['rinne', 2],
  ],
  sv: [
    ['vägen', 52],
    ['gatan', 26],
    ['gränden', 10],
    ['stigen', 9],
    ['backen', 3],
  ],
} as const;
